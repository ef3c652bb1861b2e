package ru.otklik.bot.coordination;

import java.time.Duration;
import org.springframework.stereotype.Component;
import ru.otklik.bot.coordination.Budgets.Answer;
import ru.otklik.bot.coordination.Budgets.Budget;

/** How often one resident may do something. Redis being away never refuses anybody: then each node counts for itself. */
@Component
public final class FloodLimit {
    private final Budgets budgets;

    FloodLimit(Budgets budgets) {
        this.budgets = budgets;
    }

    /** Whether this is at most the {@code times}-th within the window; what is not admitted does not count. */
    public boolean admits(String name, int times, Duration window) {
        return pause(name, times, window).isZero();
    }

    /** How long to wait before it may be done; zero if it may be done now, and then it counts. */
    public Duration pause(String name, int times, Duration window) {
        return switch (budgets.take(new Budget("flood:" + name, times, window))) {
            case Answer.Granted _ -> Duration.ZERO;
            case Answer.Wait wait -> wait.pause();
        };
    }
}
