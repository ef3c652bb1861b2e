package ru.otklik.dialogs.conversation;

import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.ProblemFinder;
import ru.otklik.dialogs.classification.ReadyAnswers;
import ru.otklik.dialogs.danger.DangerRules;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.territory.Gazetteer;
import ru.otklik.dialogs.words.Glossary;

/**
 * What a dialog knows of its region.
 *
 * @param problems takes messages about several problems apart
 * @param english tells who writes in English
 * @param consentVersion a consent of another version is asked for again
 * @param outsideAdvice whom to write to about a place elsewhere
 */
public record Knowledge(
        Taxonomy taxonomy,
        Gazetteer gazetteer,
        Classifier classifier,
        ProblemFinder problems,
        DangerRules dangers,
        ReadyAnswers answers,
        Glossary english,
        Languages languages,
        String regionName,
        String consentVersion,
        String outsideAdvice) {}
