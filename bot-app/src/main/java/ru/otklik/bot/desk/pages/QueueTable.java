package ru.otklik.bot.desk.pages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.territory.Territory;

/** The part of the queue that somebody looks at, to be counted and printed elsewhere. It tells what the queue tells, and masks what that masks. */
@Controller
class QueueTable {
    /** Rows, the first in the queue's own order. */
    private static final int MOST = 5_000;

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private static final List<String> HEAD = List.of(
            "Номер",
            "Состояние",
            "Тема",
            "Адрес",
            "Территория",
            "Слова жителя",
            "Ведомство",
            "Работает",
            "Пришло",
            "Ответить до",
            "Сообщений",
            "Фото",
            "Ответ не дошёл");

    private final Incidents incidents;
    private final Queue queue;
    private final Region region;
    private final Say say;
    private final Clock clock;

    QueueTable(Incidents incidents, Queue queue, Region region, Say say, Clock clock) {
        this.incidents = incidents;
        this.queue = queue;
        this.region = region;
        this.say = say;
        this.clock = clock;
    }

    @GetMapping("/desk/queue/table.csv")
    ResponseEntity<byte[]> table(@AuthenticationPrincipal Account account, Wanted wanted) {
        Cells cells = new Cells();
        cells.line(HEAD);
        incidents.list(account.viewer(), queue.query(wanted), MOST).forEach(row -> cells.line(line(row)));
        LocalDate today = LocalDate.ofInstant(clock.instant(), region.timeZone());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("messages-%s.csv".formatted(today))
                                .build()
                                .toString())
                .body(cells.bytes());
    }

    private List<String> line(IncidentSummary row) {
        return List.of(
                row.number(),
                row.status().title(),
                say.topic(row.topic()),
                row.address(),
                territory(row),
                row.words(),
                say.agency(row.agency()),
                row.assignee() == null ? "" : say.person(row.assignee()),
                at(row.createdAt()),
                row.status().isOpen() ? at(row.deadline()) : "",
                String.valueOf(row.reports()),
                String.valueOf(row.photos()),
                row.lost() ? "да" : "");
    }

    private String territory(IncidentSummary row) {
        return Optional.ofNullable(row.territory())
                .flatMap(region.gazetteer()::territory)
                .map(Territory::name)
                .orElse("");
    }

    private String at(@Nullable Instant time) {
        return time == null ? "" : TIME.format(time.atZone(region.timeZone()));
    }
}
