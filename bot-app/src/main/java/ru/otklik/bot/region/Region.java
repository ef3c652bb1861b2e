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
import ru.otklik.dialogs.routing.Rule;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.territory.Gazetteer;
import ru.otklik.dialogs.words.Glossary;

/** Everything that a region ships in {@code config/}, read and checked. Whoever holds it sees what is in force at the moment. */
public interface Region {
    /** As the bot names it («Заречный район»). */
    String name();

    ZoneId timeZone();

    /** Changes whenever the words of the consent change. */
    String consentVersion();

    /** Whom to write to about places elsewhere. */
    String outsideAdvice();

    /** The agency that sees everything and distributes what nobody owns. */
    AgencyId curator();

    List<Agency> agencies();

    List<Page> pages();

    Taxonomy taxonomy();

    Gazetteer gazetteer();

    Routing routing();

    /** All rules of the routing table, in the order of their file. */
    List<Rule> rules();

    /** What calls for an emergency number at once. */
    DangerRules dangers();

    /** To questions that many ask. */
    ReadyAnswers answers();

    /** What English words mean. */
    Glossary glossary();

    /** How an answer is to be written. */
    PlainWordsRules plainWords();

    /** Answers half written. */
    List<AnswerTemplate> templates();

    /** Which answers a chief has to approve. */
    Approval approval();

    /** What the bot says, by language and key; placeholders in braces. */
    Map<String, Map<String, String>> texts();

    /** Weekdays on which nobody works. */
    Set<LocalDate> daysOff();

    /** Weekend days on which people work. */
    Set<LocalDate> extraWorkingDays();

    /** Beside those of the topics. */
    DeadlineRules deadlines();

    /** How long what concerns people is kept. */
    RetentionRules retention();

    /** Working days after which an answer that nobody rated closes the incident. */
    int silenceDays();

    /** On which line of its file each thing is said. */
    Origins origins();

    default Optional<Agency> agency(@Nullable AgencyId id) {
        return agencies().stream().filter(a -> a.id().equals(id)).findFirst();
    }

    default Optional<Page> page(PageId id) {
        return pages().stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
