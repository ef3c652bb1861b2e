package ru.otklik.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "ru.otklik", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(OtklikApplication.class).verify();
    }

    @ArchTest
    static final ArchRule nobodyKnowsTheSandbox = noClasses()
            .that()
            .resideOutsideOfPackage("..bot.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..bot.sandbox..");

    @ArchTest
    static final ArchRule aChannelKnowsNoOtherChannel = noClasses()
            .that()
            .resideInAPackage("..channels.telegram..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..channels.vk..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");
}
