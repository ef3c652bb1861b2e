package ru.otklik.bot.region;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.classification.ReadyAnswers;
import ru.otklik.dialogs.danger.DangerRules;
import ru.otklik.dialogs.plainwords.PlainWordsRules;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.Routing;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.territory.Gazetteer;
import ru.otklik.dialogs.words.Glossary;

/**
 * Everything that a region ships in {@code config/}, read and checked at the start.
 *
 * @param name as the bot names it («Заречный район»)
 * @param consentVersion changes whenever the words of the consent change
 * @param outsideAdvice whom to write to about places elsewhere
 * @param curator the agency that sees everything and distributes what nobody owns
 * @param dangers what calls for an emergency number at once
 * @param answers to questions that many ask
 * @param glossary what English words mean
 * @param plainWords how an answer is to be written
 * @param templates answers half written
 * @param approval which answers a chief has to approve
 * @param texts what the bot says, by language and key; placeholders in braces
 * @param daysOff weekdays on which nobody works
 * @param extraWorkingDays weekend days on which people work
 * @param deadlines beside those of the topics
 * @param silenceDays working days after which an answer that nobody rated closes the incident
 */
public record Region(
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
        int silenceDays) {

    public Optional<Agency> agency(@Nullable AgencyId id) {
        return agencies.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    public Optional<Page> page(PageId id) {
        return pages.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
