package ru.otklik.bot.desk.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.events.AgencyEvents;
import ru.otklik.bot.events.AgencyEvents.Draft;
import ru.otklik.bot.events.AgencyEvents.Understood;
import ru.otklik.bot.events.EventCard;
import ru.otklik.bot.events.Where;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/** Between the form and what it means. */
@Component
class EventForms {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final AgencyEvents events;
    private final Region region;

    EventForms(AgencyEvents events, Region region) {
        this.events = events;
        this.region = region;
    }

    /** What a form came to. */
    sealed interface Entered {
        record Right(Draft draft) implements Entered {}

        /** @param field where it is wrong */
        record Wrong(String field, String reason) implements Entered {}
    }

    /** What residents and colleagues would see of a form that may not be finished. */
    record Preview(String told, List<String> topics, List<Understood> streets, int length) {
        public int understood() {
            return (int) streets.stream().filter(line -> line.stretch() != null).count();
        }
    }

    EventForm blank(Account account) {
        return new EventForm(account.agency(), Set.of(), "streets", "", Set.of(), "", "");
    }

    EventForm of(EventCard event) {
        Where where = event.where();
        return new EventForm(
                event.agency().value(),
                Stream.concat(
                                event.topics().stream().map(topic -> "t:" + topic),
                                event.groups().stream().map(group -> "g:" + group))
                        .collect(Collectors.toUnmodifiableSet()),
                switch (where) {
                    case Where.Streets _ -> "streets";
                    case Where.Territories _ -> "territories";
                    case Where.WholeRegion _ -> "region";
                },
                where instanceof Where.Streets(List<Where.Stretch> stretches)
                        ? stretches.stream().map(Where.Stretch::inWords).collect(Collectors.joining("\n"))
                        : "",
                where instanceof Where.Territories(List<TerritoryId> ids)
                        ? ids.stream().map(TerritoryId::value).collect(Collectors.toUnmodifiableSet())
                        : Set.of(),
                event.words(),
                local(event.until()));
    }

    /** As a browser's field of date and time takes it. */
    String local(@Nullable Instant instant) {
        return instant == null ? "" : LOCAL.format(instant.atZone(region.timeZone()));
    }

    /** @return null if nothing is typed */
    @Nullable
    Instant instant(String local) throws DateTimeException {
        return local.isEmpty()
                ? null
                : LocalDateTime.parse(local).atZone(region.timeZone()).toInstant();
    }

    Entered read(EventForm form) {
        Where where = null;
        switch (form.reach()) {
            case "streets" -> {
                List<Understood> lines = events.understand(form.streets());
                List<Understood> unclear =
                        lines.stream().filter(line -> line.stretch() == null).toList();
                if (!unclear.isEmpty()) {
                    return new Entered.Wrong(
                            "where",
                            unclear.stream()
                                    .map(line -> "«%s»: %s.".formatted(line.line(), line.problem()))
                                    .collect(Collectors.joining(" ")));
                }
                where = lines.isEmpty()
                        ? null
                        : new Where.Streets(lines.stream()
                                .map(line -> Objects.requireNonNull(line.stretch()))
                                .distinct()
                                .toList());
            }
            case "territories" -> {
                List<TerritoryId> ids = region.gazetteer().territories().stream()
                        .map(Territory::id)
                        .filter(id -> form.territories().contains(id.value()))
                        .toList();
                where = ids.isEmpty() ? null : new Where.Territories(ids);
            }
            case "region" -> where = new Where.WholeRegion();
            default -> {}
        }
        try {
            return new Entered.Right(
                    new Draft(agency(form), topics(form), groups(form), where, form.words(), instant(form.until())));
        } catch (DateTimeException e) {
            return new Entered.Wrong("until", "Не понять срок: выберите день и время.");
        }
    }

    Preview preview(EventForm form) {
        Instant until;
        try {
            until = instant(form.until());
        } catch (DateTimeException e) {
            until = null;
        }
        return new Preview(
                events.told(agency(form), form.words().isEmpty() ? "…" : form.words(), until),
                topicNames(topics(form), groups(form)),
                form.reach().equals("streets") ? events.understand(form.streets()) : List.of(),
                form.words().length());
    }

    List<String> topicNames(List<TopicId> topics, List<GroupId> groups) {
        Set<String> names = new LinkedHashSet<>();
        groups.forEach(id ->
                region.taxonomy().group(id).map(TopicGroup::name).ifPresent(name -> names.add("все темы: " + name)));
        topics.forEach(id -> region.taxonomy().topic(id).map(Topic::name).ifPresent(names::add));
        return List.copyOf(names);
    }

    private AgencyId agency(EventForm form) {
        return region.agencies().stream()
                .map(Agency::id)
                .filter(id -> id.value().equals(form.agency()))
                .findFirst()
                .orElse(region.curator());
    }

    /** A topic of a chosen group is in already. */
    private List<TopicId> topics(EventForm form) {
        return region.taxonomy().topics().stream()
                .filter(topic -> form.topics().contains("t:" + topic.id())
                        && !form.topics().contains("g:" + topic.group()))
                .map(Topic::id)
                .toList();
    }

    private List<GroupId> groups(EventForm form) {
        return region.taxonomy().groups().stream()
                .map(TopicGroup::id)
                .filter(id -> form.topics().contains("g:" + id))
                .toList();
    }
}
