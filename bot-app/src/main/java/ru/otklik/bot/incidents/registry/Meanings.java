package ru.otklik.bot.incidents.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.delivery.Deliveries;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.platform.ChatRef;

/** Which report a resident's message is about: by what it quotes, else by a number in its words. */
@Repository
class Meanings {
    /** As it is written, or with another dash or a blank. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{2})\\s?[-–—‑]?\\s?(\\d{6,12})(?!\\d)");

    /** Its end alone, where the word before says that it is a number: «№ 4211», «номер 004211». */
    private static final Pattern END = Pattern.compile(
            "(?:№|\\bномер[а-яё]{0,2})\\s*(\\d{1,12})(?![\\d]|\\s?[-–—‑]\\s?\\d)",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final String FIRST_MESSAGE = """
            select number from report where page = :page and chat = :chat and message_id = :message order by id desc limit 1""";

    private static final String OF_INCIDENT = """
            select number from report
            where page = :page and chat = :chat and incident = :id order by id desc limit 1""";

    private static final String NUMBERS = """
            select number from report where page = :page and chat = :chat order by id desc limit 1000""";

    private static final String OF_ANSWER = """
            select r.number from report r join answer_told t on t.report = r.id
            where t.answer = :id and r.page = :page and r.chat = :chat order by r.id desc limit 1""";

    private static final String OF_QUESTION = """
            select r.number from report r join question_asked a on a.report = r.id
            where a.question = :id and r.page = :page and r.chat = :chat order by r.id desc limit 1""";

    private static final String OF_MESSAGE = """
            select r.number from report r join message_told t on t.report = r.id
            where t.message = :id and r.page = :page and r.chat = :chat order by r.id desc limit 1""";

    private final JdbcClient jdbc;
    private final Deliveries deliveries;

    Meanings(JdbcClient jdbc, Deliveries deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    Optional<String> meant(ChatRef chat, @Nullable String quoted, String text) {
        Optional<String> byQuote = quoted == null || quoted.isEmpty() ? Optional.empty() : byQuote(chat, quoted);
        return byQuote.or(() -> byWords(chat, text));
    }

    Optional<String> lastTold(ChatRef chat) {
        return deliveries.lastSubject(chat).flatMap(subject -> ownOf(chat, subject));
    }

    private Optional<String> byQuote(ChatRef chat, String quoted) {
        return deliveries
                .subjectOf(chat, quoted)
                .flatMap(subject -> ownOf(chat, subject))
                .or(() -> with(FIRST_MESSAGE, chat)
                        .param("message", quoted)
                        .query(String.class)
                        .optional());
    }

    private Optional<String> ownOf(ChatRef chat, String subject) {
        if (subject.startsWith(Reports.subject(""))) {
            return with(NUMBERS, chat).query(String.class).list().stream()
                    .filter(number -> Reports.subject(number).equals(subject))
                    .findFirst();
        }
        return Subject.SILENCE
                .idIn(subject)
                .flatMap(id -> one(OF_INCIDENT, chat, id))
                .or(() -> Subject.ANSWER.idIn(subject).flatMap(id -> one(OF_ANSWER, chat, id)))
                .or(() -> Subject.QUESTION.idIn(subject).flatMap(id -> one(OF_QUESTION, chat, id)))
                .or(() -> Subject.MESSAGE.idIn(subject).flatMap(id -> one(OF_MESSAGE, chat, id)));
    }

    private Optional<String> one(String sql, ChatRef chat, long id) {
        return with(sql, chat).param("id", id).query(String.class).optional();
    }

    /** Two of the chat's numbers in one message say nothing. */
    private Optional<String> byWords(ChatRef chat, String text) {
        List<String> full = NUMBER.matcher(text)
                .results()
                .map(found -> found.group(1) + "-" + found.group(2))
                .toList();
        List<Long> ends = END.matcher(text).results().map(Meanings::number).toList();
        if (full.isEmpty() && ends.isEmpty()) {
            return Optional.empty();
        }
        Set<String> meant = new LinkedHashSet<>();
        for (String own : with(NUMBERS, chat).query(String.class).list()) {
            if (full.contains(own) || ends.contains(Long.valueOf(own.substring(own.indexOf('-') + 1)))) {
                meant.add(own);
            }
        }
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    private static long number(MatchResult found) {
        return Long.parseLong(found.group(1));
    }

    private JdbcClient.StatementSpec with(String sql, ChatRef chat) {
        return jdbc.sql(sql).param("page", chat.page().value()).param("chat", chat.chat());
    }
}
