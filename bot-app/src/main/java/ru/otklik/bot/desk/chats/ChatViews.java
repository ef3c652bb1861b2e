package ru.otklik.bot.desk.chats;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.desk.pages.Sending;
import ru.otklik.bot.operators.AgencyChats;
import ru.otklik.bot.operators.ChatLine;
import ru.otklik.bot.operators.ChatThread;
import ru.otklik.bot.operators.ChatThread.Message;
import ru.otklik.bot.region.Region;

/** Makes chats ready to be shown. */
@Component
class ChatViews {
    private static final int MOST = 200;

    private final AgencyChats chats;
    private final Region region;
    private final Clock clock;

    ChatViews(AgencyChats chats, Region region, Clock clock) {
        this.chats = chats;
        this.region = region;
        this.clock = clock;
    }

    /**
     * @param when how long the resident waits, or when the last word was said
     * @param css of {@code when}
     */
    record Row(ChatLine line, String name, String words, String when, String css) {}

    record Board(boolean closed, List<Row> rows) {
        public String self() {
            return "/desk/chats/rows" + (closed ? "?closed=true" : "");
        }

        public String card(long id) {
            return "/desk/chats/" + id + (closed ? "?closed=true" : "");
        }
    }

    Board board(Account account, boolean closed) {
        return new Board(
                closed,
                chats.list(account.viewer(), !closed, MOST).stream()
                        .map(this::row)
                        .toList());
    }

    private Row row(ChatLine line) {
        String words = words(line);
        Instant waiting = line.waitingSince();
        if (waiting != null) {
            long minutes = Duration.between(waiting, clock.instant()).toMinutes();
            return new Row(
                    line,
                    name(line),
                    words,
                    "ждёт " + Russian.length(Duration.between(waiting, clock.instant())),
                    minutes < 10 ? "soon" : "late");
        }
        return new Row(
                line,
                name(line),
                (line.fromAgency() ? "Ответ: " : "") + words,
                line.closed() == null
                        ? "ответили " + at(line.lastAt())
                        : at(line.closed().at()),
                "calm");
    }

    private static String words(ChatLine line) {
        if (!line.words().isEmpty()) {
            return line.words();
        }
        return line.attached() == 0
                ? "Ещё ничего не написано"
                : Russian.count(line.attached(), "файл", "файла", "файлов");
    }

    ChatView view(ChatThread thread) {
        List<ChatView.Line> lines = new ArrayList<>();
        String day = "";
        int mine = 0;
        int unread = thread.line().unread();
        long residents =
                thread.messages().stream().filter(m -> m.author() == null).count();
        for (Message message : thread.messages()) {
            String itsDay = Russian.day(message.at(), clock.instant(), region.timeZone());
            boolean fresh = message.author() == null && ++mine > residents - unread;
            lines.add(line(message, itsDay.equals(day) ? null : itsDay, fresh));
            day = itsDay;
        }
        return new ChatView(
                thread, name(thread.line()), lines, ended(thread.line().closed()));
    }

    private ChatView.Line line(Message message, @Nullable String day, boolean fresh) {
        String author = message.author();
        return new ChatView.Line(
                day,
                author != null,
                author == null ? "" : author,
                message.words(),
                message.media(),
                Russian.time(message.at(), region.timeZone()),
                message.deliveries().isEmpty() ? null : Sending.of(message.deliveries(), List.of(), _ -> ""),
                fresh);
    }

    private String ended(ChatLine.@Nullable Closing closing) {
        if (closing == null) {
            return "";
        }
        return closing.by().isEmpty()
                ? "Житель вернулся к боту, " + at(closing.at())
                : "Чат закрыт: %s, %s".formatted(closing.by(), at(closing.at()));
    }

    private static String name(ChatLine line) {
        return line.resident().isEmpty() ? "Житель" : line.resident();
    }

    private String at(Instant instant) {
        return Russian.at(instant, clock.instant(), region.timeZone());
    }
}
