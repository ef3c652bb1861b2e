package ru.otklik.bot.desk.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;

/** Answers half written, as they are offered on a card: what the card knows stands in them already. */
@Component("templates")
class Templates {
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
        var summary = card.summary();
        Map<String, String> known = Map.of(
                "адрес",
                summary.address(),
                "номер",
                summary.number(),
                "ведомство",
                region.agency(summary.agency()).map(Agency::name).orElse(""),
                "дата",
                DAY.format(LocalDate.ofInstant(clock.instant(), region.timeZone())));
        return region.templates().stream()
                .filter(template -> template.suits(summary.topic(), summary.agency()))
                .sorted((one, other) ->
                        Boolean.compare(one.topics().isEmpty(), other.topics().isEmpty()))
                .map(template -> new Offered(template.name(), template.filled(known)))
                .toList();
    }
}
