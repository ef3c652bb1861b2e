package ru.otklik.bot.region;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.otklik.dialogs.classification.ReadyAnswers;
import ru.otklik.dialogs.danger.DangerRules;
import ru.otklik.dialogs.plainwords.PlainWordsRules;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.Routing;
import ru.otklik.dialogs.routing.Rule;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.territory.Gazetteer;
import ru.otklik.dialogs.words.Glossary;

/** A region as its files were at one moment. */
public record FixedRegion(
        String name,
        ZoneId timeZone,
        String consentVersion,
        String outsideAdvice,
        AgencyId curator,
        List<Agency> agencies,
        List<Page> pages,
        Taxonomy taxonomy,
        Gazetteer gazetteer,
        Routing routing,
        List<Rule> rules,
        DangerRules dangers,
        ReadyAnswers answers,
        Glossary glossary,
        PlainWordsRules plainWords,
        List<AnswerTemplate> templates,
        Approval approval,
        Map<String, Map<String, String>> texts,
        Set<LocalDate> daysOff,
        Set<LocalDate> extraWorkingDays,
        DeadlineRules deadlines,
        RetentionRules retention,
        int silenceDays,
        Origins origins)
        implements Region {}
