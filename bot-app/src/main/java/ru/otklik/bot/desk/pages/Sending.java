package ru.otklik.bot.desk.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.delivery.Deliveries.Attempt;
import ru.otklik.bot.delivery.Deliveries.Delivery;
import ru.otklik.bot.delivery.DeliveryState;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.AnswerPhoto.Moment;
import ru.otklik.bot.platform.ChatRef;

/**
 * What became of an answer on its way to the residents.
 *
 * @param css the class of style sheets for the whole
 * @param parts every message of it
 */
public record Sending(String text, String css, List<Part> parts) {
    /** What the history adds to the result of whoever took too long. */
    private static final String LATE = ", claim lost";

    private static final Pattern RUSSIAN = Pattern.compile("[а-яё]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * @param whose resident it is for, where several were written to; maybe empty
     * @param note how often it was tried and why it went wrong, maybe empty
     * @param raw the same reason in the messenger's own words; null if there is none
     * @param tries every attempt, if there was more than one or it went wrong
     */
    public record Part(
            String what,
            String whose,
            String text,
            String css,
            String note,
            @Nullable String raw,
            Instant at,
            List<Try> tries) {}

    /** @param raw which node it was and what the messenger or the network said, for whoever looks closer */
    public record Try(Instant at, String text, String raw) {}

    /**
     * @param photos that go with the words, in their order
     * @param whose resident a chat belongs to, in words; asked only where there are several
     */
    public static Sending of(List<Delivery> deliveries, List<AnswerPhoto> photos, Function<ChatRef, String> whose) {
        if (deliveries.isEmpty()) {
            return new Sending("отправлять некому", "nobody", List.of());
        }
        boolean severalChats =
                deliveries.stream().map(Delivery::chat).distinct().count() > 1;
        List<Integer> ofPhotos = deliveries.stream()
                .filter(d -> d.what().equals("photo"))
                .map(Delivery::part)
                .distinct()
                .sorted()
                .toList();
        List<Part> parts = deliveries.stream()
                .map(d -> part(
                        d, what(d, ofPhotos, photos), severalChats && d.chat() != null ? whose.apply(d.chat()) : ""))
                .toList();
        boolean repeated = deliveries.stream().anyMatch(Delivery::repeated);
        // What a repeat has taken the place of is no message of its own.
        List<Delivery> own = deliveries.stream()
                .filter(d -> !repeated || d.state() != DeliveryState.UNCERTAIN || d.lost())
                .toList();
        DeliveryState worst = own.stream()
                .map(Delivery::state)
                .max(Comparator.comparingInt(Sending::weight))
                .orElse(DeliveryState.PENDING);
        long sent = own.stream().filter(d -> d.state() == DeliveryState.SENT).count();
        boolean mixed = sent > 0 && sent < own.size();
        String text = mixed
                ? "доставлено %d из %d, остальное: %s".formatted(sent, own.size(), worst.title())
                : repeated && worst == DeliveryState.SENT ? "доставлено с повтором" : worst.title();
        return new Sending(text, css(worst), parts);
    }

    static boolean goesOn(List<Delivery> deliveries) {
        return deliveries.stream().anyMatch(d -> d.state() == DeliveryState.PENDING);
    }

    /** Words, photos as residents see them, and the question whether all is well, which stands below the last photo. */
    private static String what(Delivery delivery, List<Integer> ofPhotos, List<AnswerPhoto> photos) {
        int photo = ofPhotos.indexOf(delivery.part());
        if (photo < 0) {
            return !ofPhotos.isEmpty() && delivery.part() > ofPhotos.getLast() ? "Вопрос об оценке" : "Текст";
        }
        Moment moment = photo < photos.size() ? photos.get(photo).moment() : null;
        return moment == null ? "Фото" : "Фото «%s»".formatted(moment.title());
    }

    private static Part part(Delivery delivery, String what, String whose) {
        return new Part(
                what,
                whose,
                delivery.state().title(),
                css(delivery.state()),
                note(delivery.attempts(), delivery.repeated(), delivery.reason(), delivery.state()),
                delivery.state() == DeliveryState.SENT ? null : delivery.reason(),
                delivery.at(),
                delivery.state() == DeliveryState.SENT && delivery.history().size() == 1
                        ? List.of()
                        : delivery.history().stream().map(Sending::attempt).toList());
    }

    private static Try attempt(Attempt attempt) {
        boolean late = attempt.result().endsWith(LATE);
        String result =
                late ? attempt.result().substring(0, attempt.result().length() - LATE.length()) : attempt.result();
        String text =
                switch (result) {
                    case "SENT" -> "доставлено";
                    case "FAILED" -> "не отправилось";
                    case "LIMITED" -> "мессенджер просит подождать";
                    case "UNCERTAIN" -> "неизвестно, дошло ли";
                    case "REFUSED" -> "житель не принимает сообщения";
                    case "UNDELIVERABLE" -> "мессенджер не принял";
                    case "REVOKED" -> "ключ страницы больше не действует";
                    case "MOVED" -> "чат переехал, отправляем по новому адресу";
                    case "NOT SENT" -> "не отправляли";
                    case "ASKED AGAIN" -> "сотрудник попросил отправить ещё раз";
                    case "REOPENED" -> "житель снова принимает сообщения, отправляем ещё раз";
                    default -> result;
                };
        String words = Objects.requireNonNullElse(attempt.words(), "");
        String own = RUSSIAN.matcher(words).find() ? " — " + words : "";
        String raw = "узел " + attempt.node() + (words.isEmpty() || !own.isEmpty() ? "" : ": " + words);
        return new Try(attempt.at(), (late ? text + ", но за это уже взялся другой узел" : text) + own, raw);
    }

    private static String note(int attempts, boolean repeated, @Nullable String reason, DeliveryState state) {
        StringBuilder note = new StringBuilder();
        if (attempts > 1) {
            note.append(Russian.count(attempts, "попытка", "попытки", "попыток"));
        }
        if (repeated) {
            note.append(note.isEmpty() ? "" : ", ")
                    .append(state == DeliveryState.PENDING ? "повторим с пометкой" : "повторено с пометкой");
        }
        if (reason != null && !reason.isBlank() && state != DeliveryState.SENT) {
            note.append(note.isEmpty() ? "" : ": ").append(plain(reason, state));
        }
        return note.toString();
    }

    /** Our own reasons are Russian already; a messenger's or a network's are not for a clerk. */
    private static String plain(String reason, DeliveryState state) {
        if (RUSSIAN.matcher(reason).find()) {
            return reason;
        }
        return switch (state) {
            case UNCERTAIN -> "связь с мессенджером прервалась, он не подтвердил приём";
            case PENDING -> "мессенджер пока не отвечает, пробуем ещё";
            case REFUSED ->
                reason.contains("not found")
                        ? "такого чата в мессенджере больше нет"
                        : "житель заблокировал страницу или запретил ей писать";
            case UNDELIVERABLE -> "мессенджер не принял сообщение";
            case SENT, SUPERSEDED -> reason;
        };
    }

    private static String css(DeliveryState state) {
        return switch (state) {
            case PENDING -> "waiting";
            case SENT, SUPERSEDED -> "sent";
            case UNCERTAIN -> "uncertain";
            case REFUSED, UNDELIVERABLE -> "failed";
        };
    }

    private static int weight(DeliveryState state) {
        return switch (state) {
            case SENT, SUPERSEDED -> 0;
            case PENDING -> 1;
            case UNCERTAIN -> 2;
            case REFUSED -> 3;
            case UNDELIVERABLE -> 4;
        };
    }
}
