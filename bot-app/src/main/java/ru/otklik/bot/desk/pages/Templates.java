package ru.otklik.bot.desk.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.AnswerTemplate;
import ru.otklik.bot.region.Region;

/** Answers half written, as they are offered: what a card knows stands in them already. */
@Component("templates")
public class Templates {
    /** The fields that are filled in from the incident, in small letters. */
    private static final Set<String> KNOWN = Set.of("адрес", "номер", "ведомство", "дата");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.of("ru"));

    private final Region region;
    private final Clock clock;

    Templates(Region region, Clock clock) {
        this.region = region;
        this.clock = clock;
    }

    /** @param text with fields that only whoever answers can fill in */
    public record Offered(String name, String text) {}

    /** Those of this topic first, then those of all. */
    public List<Offered> on(IncidentCard card) {
        return offered(List.of(card.summary()), template -> template.filled(known(card.summary())));
    }

    /** Those that suit all of these incidents; what each knows of itself is filled in when it is answered. */
    public List<Offered> onAll(List<IncidentSummary> incidents) {
        return offered(incidents, AnswerTemplate::text);
    }

    /** A text with the fields that the incident knows filled in. */
    public String filled(String text, IncidentSummary incident) {
        return AnswerTemplate.filled(text, known(incident));
    }

    /** Whether the incident knows what belongs there. */
    public static boolean fills(AnswerTemplate.Blank blank) {
        return KNOWN.contains(blank.name().replaceAll("[{}]", "").toLowerCase(Locale.ROOT));
    }

    private List<Offered> offered(List<IncidentSummary> incidents, Function<AnswerTemplate, String> text) {
        return region.templates().stream()
                .filter(template -> incidents.stream().allMatch(one -> template.suits(one.topic(), one.agency())))
                .sorted((one, other) ->
                        Boolean.compare(one.topics().isEmpty(), other.topics().isEmpty()))
                .map(template -> new Offered(template.name(), text.apply(template)))
                .toList();
    }

    private Map<String, String> known(IncidentSummary incident) {
        return Map.of(
                "адрес",
                incident.address(),
                "номер",
                incident.number(),
                "ведомство",
                region.agency(incident.agency()).map(Agency::name).orElse(""),
                "дата",
                DAY.format(LocalDate.ofInstant(clock.instant(), region.timeZone())));
    }
}
