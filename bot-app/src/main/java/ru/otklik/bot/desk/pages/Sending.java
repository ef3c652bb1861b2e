package ru.otklik.bot.desk.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
    /** @param note how often it was tried and why it went wrong, maybe empty */
    public record Part(String what, String text, String css, String note, Instant at) {}

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
            note.append(note.isEmpty() ? "" : ": ").append(reason);
        }
        return note.toString();
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
