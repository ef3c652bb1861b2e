package ru.otklik.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

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

    /**
     * A default method of an interface is called past the annotation of the class that implements it, and so is whatever it calls there:
     * each of its statements would be a transaction of its own.
     */
    @ArchTest
    static final ArchRule whatIsTransactionalIsSoByItsDefaultMethodsToo = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should(new ArchCondition<>("have no default methods but those of transactional interfaces") {
                @Override
                public void check(JavaClass implementation, ConditionEvents events) {
                    implementation.getAllRawInterfaces().stream()
                            .filter(type -> type.getPackageName().startsWith("ru.otklik"))
                            .filter(type -> !type.isAnnotatedWith(Transactional.class))
                            .flatMap(type -> type.getMethods().stream())
                            .filter(method -> !method.getModifiers().contains(JavaModifier.ABSTRACT)
                                    && !method.getModifiers().contains(JavaModifier.STATIC))
                            .forEach(method -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " would run without a transaction")));
                }
            });

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
