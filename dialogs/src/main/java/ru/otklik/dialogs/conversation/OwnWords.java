package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words about one's own reports and data that mean something else than usual where these are shown. */
final class OwnWords {
    private static final Set<String> ABOUT_THE_ONE =
            Set.of("дополнить", "дополню", "дополнить сообщение", "отозвать", "отзови", "отзовите", "add", "withdraw");

    private static final Set<String> ERASING =
            Set.of("удали", "удалить", "удалите", "сотрите", "erase", "delete", "remove");

    private OwnWords() {}

    /** @param plain as {@link Typed#plain} makes it */
    static Optional<Reading.Meaning> of(Progress progress, Input.Said said, String plain) {
        return switch (progress.step()) {
            case MY_REPORTS -> ofList(progress, plain);
            case MY_DATA -> erases(progress, plain);
            case IDLE ->
                ABOUT_THE_ONE.contains(plain) && said.context().current().size() == 1
                        ? Optional.of(new Reading.Meaning(
                                Signal.REPORT, said.context().current().getFirst(), false))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** «1» is the first of them; there is no other to add to if there is but one. */
    private static Optional<Reading.Meaning> ofList(Progress progress, String plain) {
        List<Option> reports = progress.offered().stream()
                .filter(option -> option.signal() == Signal.REPORT)
                .toList();
        if (ABOUT_THE_ONE.contains(plain) && reports.size() == 1) {
            return Optional.of(Reading.Meaning.of(reports.getFirst()));
        }
        int place = plain.matches("[1-9]") ? Integer.parseInt(plain) : 0;
        return place > 0 && place <= reports.size()
                ? Optional.of(Reading.Meaning.of(reports.get(place - 1)))
                : Optional.empty();
    }

    /** Whoever has seen their data and says so again means it. */
    private static Optional<Reading.Meaning> erases(Progress progress, String plain) {
        return ERASING.contains(plain.split(" ", 2)[0])
                ? progress.offered().stream()
                        .filter(option -> option.signal() == Signal.ERASE)
                        .findFirst()
                        .map(Reading.Meaning::of)
                : Optional.empty();
    }
}
