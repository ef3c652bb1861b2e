package ru.otklik.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Component;

/** The run command has the tests' classes on its class path: what the application finds by scanning there would become part of it. */
@AnalyzeClasses(packages = "ru.otklik", importOptions = ImportOption.OnlyIncludeTests.class)
class TestSetupTest {
    @ArchTest
    static final ArchRule noTestSetUpIsFoundByScanning = noClasses().should().beMetaAnnotatedWith(Component.class);
}
