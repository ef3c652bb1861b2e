package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.otklik.dialogs.classification.Wish;

/** What a resident wants done with their own reports and data, said in words of their own wherever nothing else is asked. */
final class Wishes {
    /** Said right below what tells of a report, they can only mean that report. */
    private static final Set<String> CALLING_OFF =
            Set.of("отмена", "отменить", "отмени", "отмените", "отменяю", "отменяйте", "cancel");

    private Wishes() {}

    /** @param plain as {@link Typed#plain} makes it */
    static Optional<Reading.Meaning> of(Progress progress, Input.Said said, String plain) {
        if (!said.isPlain() || Understanding.isForAReport(progress.step())) {
            return Optional.empty();
        }
        Input.Context context = said.context();
        boolean free =
                !progress.step().isReporting() && (progress.draft().isEmpty() || progress.step() == Step.ANSWERED);
        String told = context.lately().told();
        if (progress.step() == Step.IDLE && free && told != null && CALLING_OFF.contains(plain)) {
            return isOpen(context, told) ? Optional.of(withdraws(told)) : Optional.empty();
        }
        return switch (Wish.of(said.text())) {
            case NONE -> Optional.empty();
            case APPEAL -> Optional.of(new Reading.Meaning(Signal.LAW, context.about(), false));
            case SEE_DATA -> Optional.of(Reading.Meaning.of(Signal.DATA));
            case ERASE -> Optional.of(erases(progress));
            case WITHDRAW ->
                progress.step() == Step.CONFIRM_WITHDRAW
                        ? Optional.of(Reading.Meaning.of(Signal.YES))
                        : offered(progress, Signal.WITHDRAW)
                                .or(() -> free ? Optional.of(withdraws(context)) : Optional.empty());
        };
    }

    /** Whoever says so where it is asked or offered means it; elsewhere they see first what is kept. */
    private static Reading.Meaning erases(Progress progress) {
        return progress.step() == Step.CONFIRM_ERASE
                ? Reading.Meaning.of(Signal.YES)
                : offered(progress, Signal.ERASE).orElseGet(() -> Reading.Meaning.of(Signal.DATA));
    }

    private static Reading.Meaning withdraws(Input.Context context) {
        String about = context.about();
        if (about != null) {
            return isOpen(context, about) ? withdraws(about) : new Reading.Meaning(Signal.REPORT, about, false);
        }
        List<Input.Own> open = context.open();
        return open.size() == 1 ? withdraws(open.getFirst().number()) : Reading.Meaning.of(Signal.WITHDRAWS);
    }

    private static Reading.Meaning withdraws(String number) {
        return new Reading.Meaning(Signal.WITHDRAWS, number, false);
    }

    private static boolean isOpen(Input.Context context, String number) {
        return context.open().stream().anyMatch(own -> own.number().equals(number));
    }

    private static Optional<Reading.Meaning> offered(Progress progress, Signal signal) {
        return progress.offered().stream()
                .filter(option -> option.signal() == signal)
                .findFirst()
                .map(Reading.Meaning::of);
    }
}
