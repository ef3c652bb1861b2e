package ru.otklik.bot.region;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import ru.otklik.dialogs.classification.ReadyAnswers;
import ru.otklik.dialogs.danger.DangerRules;
import ru.otklik.dialogs.plainwords.PlainWordsRules;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.Routing;
import ru.otklik.dialogs.routing.Rule;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.territory.Gazetteer;
import ru.otklik.dialogs.words.Glossary;

/**
 * The region that is current whenever something is asked of it.
 *
 * @param current says which
 */
record LiveRegion(Supplier<Region> current) implements Region {
    @Override
    public String name() {
        return current.get().name();
    }

    @Override
    public ZoneId timeZone() {
        return current.get().timeZone();
    }

    @Override
    public String consentVersion() {
        return current.get().consentVersion();
    }

    @Override
    public String outsideAdvice() {
        return current.get().outsideAdvice();
    }

    @Override
    public AgencyId curator() {
        return current.get().curator();
    }

    @Override
    public List<Agency> agencies() {
        return current.get().agencies();
    }

    @Override
    public List<Page> pages() {
        return current.get().pages();
    }

    @Override
    public Taxonomy taxonomy() {
        return current.get().taxonomy();
    }

    @Override
    public Gazetteer gazetteer() {
        return current.get().gazetteer();
    }

    @Override
    public Routing routing() {
        return current.get().routing();
    }

    @Override
    public List<Rule> rules() {
        return current.get().rules();
    }

    @Override
    public DangerRules dangers() {
        return current.get().dangers();
    }

    @Override
    public ReadyAnswers answers() {
        return current.get().answers();
    }

    @Override
    public Glossary glossary() {
        return current.get().glossary();
    }

    @Override
    public RetentionRules retention() {
        return current.get().retention();
    }

    @Override
    public PlainWordsRules plainWords() {
        return current.get().plainWords();
    }

    @Override
    public List<AnswerTemplate> templates() {
        return current.get().templates();
    }

    @Override
    public Approval approval() {
        return current.get().approval();
    }

    @Override
    public Map<String, Map<String, String>> texts() {
        return current.get().texts();
    }

    @Override
    public Set<LocalDate> daysOff() {
        return current.get().daysOff();
    }

    @Override
    public Set<LocalDate> extraWorkingDays() {
        return current.get().extraWorkingDays();
    }

    @Override
    public DeadlineRules deadlines() {
        return current.get().deadlines();
    }

    @Override
    public int silenceDays() {
        return current.get().silenceDays();
    }

    @Override
    public Origins origins() {
        return current.get().origins();
    }
}
