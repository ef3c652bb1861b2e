package ru.otklik.dialogs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "ru.otklik.dialogs", importOptions = ImportOption.DoNotIncludeTests.class)
class DialogsArchitectureTest {
    private static final String OURS = "ru.otklik.dialogs.";

    @ArchTest
    static final ArchRule wordsUseNothingOfOurs = usesOnly("words");

    @ArchTest
    static final ArchRule taxonomyUsesWords = usesOnly("taxonomy", "words");

    @ArchTest
    static final ArchRule territoryUsesWords = usesOnly("territory", "words");

    @ArchTest
    static final ArchRule dangerUsesWords = usesOnly("danger", "words");

    @ArchTest
    static final ArchRule routingUsesTaxonomyAndTerritory = usesOnly("routing", "taxonomy", "territory");

    @ArchTest
    static final ArchRule classificationUsesTaxonomyAndWords = usesOnly("classification", "taxonomy", "words");

    @ArchTest
    static final ArchRule evaluationUsesClassification = usesOnly("evaluation", "classification", "taxonomy", "words");

    @ArchTest
    static final ArchRule linearModelsUseNothingOfOurs = usesOnly("classification.linear");

    @ArchTest
    static final ArchRule conversationKnowsNoMachine =
            usesOnly("conversation", "words", "taxonomy", "territory", "routing", "classification", "danger");

    @ArchTest
    static final ArchRule onlyTheMachineKnowsSpring = noClasses()
            .that()
            .resideOutsideOfPackage("..dialogs.machine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..");

    @ArchTest
    static final ArchRule noClockAndNoInputOutput = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.net..", "java.time.Clock");

    private static ArchRule usesOnly(String pack, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = OURS + pack + "..";
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = OURS + others[i] + "..";
        }
        return classes()
                .that()
                .resideInAPackage(OURS + pack + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("ru.otklik..")
                .orShould()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(concat(allowed))
                .allowEmptyShould(true);
    }

    private static String[] concat(String[] ours) {
        String[] all = new String[ours.length + 6];
        System.arraycopy(ours, 0, all, 0, ours.length);
        String[] outside = {
            "java..",
            "org.jspecify..",
            "org.locationtech..",
            "org.apache.lucene..",
            "org.tartarus.snowball..",
            "org.springframework.."
        };
        System.arraycopy(outside, 0, all, ours.length, outside.length);
        return all;
    }
}
