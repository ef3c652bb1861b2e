package ru.otklik.bot.personal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.Walls;
import ru.otklik.bot.region.KeptOfPerson;
import ru.otklik.bot.region.Region;

/** All that is kept about a person, put together from every module. */
@Component
public class Dossiers {
    private final List<KeptOfPerson> kinds;
    private final Region region;
    private final TransactionTemplate atOnce;

    Dossiers(List<KeptOfPerson> kinds, Region region, PlatformTransactionManager transactions) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(KeptOfPerson::place)).toList();
        this.region = region;
        this.atOnce = new TransactionTemplate(transactions);
        this.atOnce.setReadOnly(true);
    }

    /** @param sections of every kind, empty ones too */
    public record Dossier(ChatRef chat, List<Section> sections) {
        public Dossier {
            sections = List.copyOf(sections);
        }

        /** Whether nothing at all is kept. */
        public boolean isEmpty() {
            return sections.stream().allMatch(section -> section.entries().isEmpty());
        }
    }

    /**
     * One kind.
     *
     * @param keptFor null where it goes with what it belongs to
     * @param entries the oldest first
     */
    public record Section(
            String code, String title, @Nullable Duration keptFor, List<Dated> entries) {}

    /** @param until when it goes; null as long as its time is not counted */
    public record Dated(KeptOfPerson.Entry entry, @Nullable Instant until) {}

    /** Whoever calls this has made sure that the asking person may read all of it: it is read beyond the walls between agencies. */
    public Dossier of(ChatRef chat) {
        List<Section> sections =
                Walls.<List<Section>, RuntimeException>outside(() -> Objects.requireNonNull(atOnce.execute(
                        _ -> kinds.stream().map(kind -> section(kind, chat)).toList())));
        return new Dossier(chat, sections);
    }

    private Section section(KeptOfPerson kind, ChatRef chat) {
        Optional<Duration> keptFor = Optional.ofNullable(kind.kind()).map(region.retention()::of);
        List<Dated> entries = kind.entries().apply(chat).stream()
                .map(entry -> new Dated(entry, until(entry, keptFor)))
                .toList();
        return new Section(kind.code(), kind.title(), keptFor.orElse(null), entries);
    }

    private static @Nullable Instant until(KeptOfPerson.Entry entry, Optional<Duration> keptFor) {
        Instant from = entry.countedFrom();
        return from == null ? null : keptFor.map(from::plus).orElse(null);
    }
}
