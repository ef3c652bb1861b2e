package ru.otklik.bot.desk.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.delivery.PageBacklog;
import ru.otklik.bot.desk.roster.PageLine.State;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.pages.Vitals;
import ru.otklik.bot.pages.Vitals.Vital;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.territory.Territory;

/** All pages as the screen shows them: a few thousand at most, so they are chosen and sorted in memory. */
@Component
class Roster {
    private static final Comparator<PageLine> PROBLEMS_FIRST = Comparator.comparing(PageLine::state)
            .thenComparing(line -> !line.hasMissed())
            .thenComparing(line -> line.page().name());

    private final PageDirectory directory;
    private final Vitals vitals;
    private final PageBacklog backlog;
    private final Region region;
    private final Clock clock;

    Roster(PageDirectory directory, Vitals vitals, PageBacklog backlog, Region region, Clock clock) {
        this.directory = directory;
        this.vitals = vitals;
        this.backlog = backlog;
        this.region = region;
        this.clock = clock;
    }

    List<PageLine> all() {
        Map<PageId, Vital> health = vitals.all();
        Map<PageId, Instant> oldest = backlog.oldest();
        return directory.all().stream()
                .map(known -> line(known, health.get(known.id()), oldest.get(known.id())))
                .toList();
    }

    Optional<PageLine> find(String id) {
        return all().stream().filter(line -> line.id().equals(id)).findFirst();
    }

    private PageLine line(KnownPage known, @Nullable Vital vital, @Nullable Instant oldest) {
        var territory = known.page().territory();
        return PageLine.of(
                known,
                vital,
                oldest,
                region.agency(known.page().agency())
                        .map(Agency::name)
                        .orElse(known.page().agency().value()),
                territory == null
                        ? ""
                        : region.gazetteer()
                                .territory(territory)
                                .map(Territory::name)
                                .orElse(territory.value()),
                clock);
    }

    /** Which of the lines are wanted. */
    enum Show {
        ALL("Все"),
        PROBLEMS("Неполадки"),
        PAUSED("На паузе"),
        REMOVED("Удалённые");

        private final String title;

        Show(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** As the address has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Show of(String word) {
            return Stream.of(values())
                    .filter(show -> show.word().equals(word))
                    .findFirst()
                    .orElse(ALL);
        }

        boolean has(PageLine line) {
            State state = line.state();
            return switch (this) {
                case ALL -> state != State.REMOVED;
                case PROBLEMS -> state.isProblem() || line.hasMissed();
                case PAUSED -> state == State.PAUSED || state == State.MISSING;
                case REMOVED -> state == State.REMOVED;
            };
        }
    }

    /** In which order. */
    enum Sort {
        PROBLEMS("сначала неполадки", PROBLEMS_FIRST),
        NAME("по названию", Comparator.comparing(line -> line.page().name())),
        UPDATE("давно без сообщений", Comparator.comparing(Sort::updateAt)),
        WAITING("дольше ждёт отправки", Comparator.comparing(Sort::waitingSince));

        private final String title;
        private final Comparator<PageLine> order;

        Sort(String title, Comparator<PageLine> order) {
            this.title = title;
            this.order = order;
        }

        public String title() {
            return title;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Sort of(String word) {
            return Stream.of(values())
                    .filter(sort -> sort.word().equals(word))
                    .findFirst()
                    .orElse(PROBLEMS);
        }

        Comparator<PageLine> order() {
            return order.thenComparing(PageLine::id);
        }

        private static Instant updateAt(PageLine line) {
            Instant at = line.vital() == null ? null : line.vital().updateAt();
            return at == null ? Instant.MIN : at;
        }

        private static Instant waitingSince(PageLine line) {
            return line.waitingSince() == null ? Instant.MAX : line.waitingSince();
        }
    }
}
