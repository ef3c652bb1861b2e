package ru.otklik.bot.desk.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.delivery.Deliveries.Delivery;
import ru.otklik.bot.delivery.DeliveryState;

/**
 * What became of an answer on its way to the residents.
 *
 * @param css the class of style sheets for the whole
 * @param parts every message of it
 */
public record Sending(String text, String css, List<Part> parts) {
    private static final Pattern RUSSIAN = Pattern.compile("[а-яё]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * @param note how often it was tried and why it went wrong, maybe empty
     * @param raw the same reason in the messenger's own words; null if there is none
     */
    public record Part(
            String what,
            String text,
            String css,
            String note,
            @Nullable String raw,
            Instant at) {}

    public static Sending of(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return new Sending("отправлять некому", "nobody", List.of());
        }
        List<Part> parts = deliveries.stream().map(Sending::part).toList();
        DeliveryState worst = deliveries.stream()
                .map(Delivery::state)
                .max(Comparator.comparingInt(Sending::weight))
                .orElse(DeliveryState.PENDING);
        long sent =
                deliveries.stream().filter(d -> d.state() == DeliveryState.SENT).count();
        boolean mixed = sent > 0 && sent < deliveries.size();
        String text = mixed
                ? "доставлено %d из %d, остальное: %s".formatted(sent, deliveries.size(), worst.title())
                : worst.title();
        return new Sending(text, css(worst), parts);
    }

    static boolean goesOn(List<Delivery> deliveries) {
        return deliveries.stream().anyMatch(d -> d.state() == DeliveryState.PENDING);
    }

    private static Part part(Delivery delivery) {
        return new Part(
                delivery.what().equals("photo") ? "Фото" : "Текст",
                delivery.state().title(),
                css(delivery.state()),
                note(delivery.attempts(), delivery.repeated(), delivery.reason(), delivery.state()),
                delivery.state() == DeliveryState.SENT ? null : delivery.reason(),
                delivery.at());
    }

    private static String note(int attempts, boolean repeated, @Nullable String reason, DeliveryState state) {
        StringBuilder note = new StringBuilder();
        if (attempts > 1) {
            note.append(Russian.count(attempts, "попытка", "попытки", "попыток"));
        }
        if (repeated) {
            note.append(note.isEmpty() ? "" : ", ").append("повторено с пометкой");
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
