package ru.otklik.bot.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.Clue;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.Route;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Territory;

/** The way of one problem for people: topic, place, agency and the reasons. */
final class WayTable {
    private static final int MOST_CLUES = 5;
    private static final int MOST_GUESSES = 4;
    private static final double HUNDRED = 100;
    private static final double WORTH_TELLING = .01;

    private final Region region;
    private final Classifier classifier;
    private final String page;
    private final Path routing;
    private final PrintStream out;

    /** @param page its id; empty for none of them */
    WayTable(Region region, Classifier classifier, String page, Path routing, PrintStream out) {
        this.region = region;
        this.classifier = classifier;
        this.page = page;
        this.routing = routing;
        this.out = out;
    }

    void print(String text, String address) {
        List<Guess> ranked = classifier.ranked(text);
        Opinion opinion = classifier.classify(text);
        if (ranked.isEmpty()) {
            row("тема", "слова ни о чём из topics.yml");
        } else {
            Guess first = ranked.getFirst();
            String clues = classifier.clues(text, first.topic(), MOST_CLUES).stream()
                    .map(Clue::word)
                    .collect(Collectors.joining(", "));
            row("тема", "%s, уверенность %s".formatted(named(first.topic()), percent(first)));
            row("почему", clues.isEmpty() ? "слова ничего не решили" : clues);
            String others = ranked.stream()
                    .skip(1)
                    .limit(MOST_GUESSES - 1L)
                    .filter(guess -> guess.probability() >= WORTH_TELLING)
                    .map(guess -> "%s %s".formatted(named(guess.topic()), percent(guess)))
                    .collect(Collectors.joining(", "));
            if (!others.isEmpty()) {
                row("дальше", others);
            }
        }
        row("бот", whatTheBotDoes(opinion));
        List<Place> places = places(address);
        if (region.gazetteer().find(address) instanceof Found.Outside) {
            row("ведомство", "не наше место: бот посоветует, куда написать, и переспросит");
        } else if (places.isEmpty()) {
            printRoute(known(opinion), null);
        }
        for (Place place : places) {
            row("место", place.address() + territory(place));
            printRoute(known(opinion), place);
        }
    }

    /** What the bot doesn't know has no topic until somebody says it. */
    private static Optional<TopicId> known(Opinion opinion) {
        return switch (opinion) {
            case Opinion.Clear clear -> Optional.of(clear.best().topic());
            case Opinion.Among among -> Optional.of(among.guesses().getFirst().topic());
            case Opinion.Unknown _ -> Optional.empty();
        };
    }

    private String whatTheBotDoes(Opinion opinion) {
        return switch (opinion) {
            case Opinion.Clear clear ->
                "спросит: «Похоже, это про %s. Верно?»"
                        .formatted(topic(clear.best().topic()).map(Topic::about).orElse(""));
            case Opinion.Among among ->
                "предложит на выбор: "
                        + among.guesses().stream()
                                .map(guess -> named(guess.topic()))
                                .collect(Collectors.joining(", "));
            case Opinion.Unknown _ -> "не знает темы: покажет группы, куратор увидит «бот не знал»";
        };
    }

    private List<Place> places(String address) {
        return switch (region.gazetteer().find(address)) {
            case Found.One one -> List.of(one.place());
            case Found.Several several -> {
                row("место", "подходят несколько, бот переспросит");
                yield several.places();
            }
            case Found.Nothing _ -> {
                row("место", "не найдено: действуют правила без territory");
                yield List.of();
            }
            case Found.NoSuchHouse no -> {
                row("место", "«%s» есть, а такого дома нет: есть %s".formatted(no.street(), no.houses()));
                yield no.places();
            }
            case Found.Outside outside -> {
                row("место", "вне региона: " + Objects.requireNonNullElse(outside.advice(), region.outsideAdvice()));
                yield List.of();
            }
        };
    }

    private void printRoute(Optional<TopicId> topic, @Nullable Place place) {
        Route route = region.routing().route(topic.orElse(null), place == null ? null : place.territory(), page);
        switch (route) {
            case Route.To to -> {
                row("ведомство", agency(to.agency()));
                row("решила", line(to.rule()));
            }
            case Route.Elsewhere elsewhere -> {
                row("ведомство", "отвечают не здесь, бот скажет: «%s»".formatted(elsewhere.say("ru")));
                row("решила", line(elsewhere.rule()));
            }
            case Route.Nobody _ -> {
                row("ведомство", agency(region.curator()));
                row(
                        "решила",
                        topic.isEmpty()
                                ? "ни одна строка: тема неизвестна, распределит куратор"
                                : "ни одна строка: правила нет, распределит куратор");
            }
        }
    }

    /** The deciding line as it stands in the file. */
    private String line(String rule) {
        int number = Integer.parseInt(rule.substring(rule.lastIndexOf(':') + 1));
        try (var lines = Files.lines(routing)) {
            return lines.skip(number - 1L)
                    .findFirst()
                    .map(text -> "%s:%d  %s".formatted(routing, number, text.strip()))
                    .orElse(rule);
        } catch (IOException e) {
            return rule;
        }
    }

    private String agency(AgencyId id) {
        return "%s (%s)".formatted(region.agency(id).map(Agency::name).orElse(""), id);
    }

    private String territory(Place place) {
        return Optional.ofNullable(place.territory())
                .flatMap(region.gazetteer()::territory)
                .map(Territory::name)
                .map(name -> " — %s (%s)".formatted(name, place.territory()))
                .orElse("");
    }

    private Optional<Topic> topic(TopicId id) {
        return region.taxonomy().topic(id);
    }

    private String named(TopicId id) {
        return "«%s» (%s)".formatted(topic(id).map(Topic::name).orElse(""), id);
    }

    private static String percent(Guess guess) {
        return Math.round(guess.probability() * HUNDRED) + " %";
    }

    private void row(String name, String value) {
        out.printf("%-11s%s%n", name, value);
    }
}
