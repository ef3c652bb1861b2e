package ru.otklik.bot.delivery;

import java.time.Duration;
import java.util.List;
import ru.otklik.bot.platform.PageId;

/** How much waits to be sent, as it was seen some seconds ago. */
public interface Backlog {
    /** Pages whose residents wait too long for what was said to them; mass notices don't count. */
    Behind behind();

    /**
     * @param worst those that wait longest, a few of them, the worst first
     * @param pages how many there are
     * @param oldest how long the oldest message of all has waited; zero if nothing waits
     */
    record Behind(List<PageId> worst, int pages, Duration oldest) {
        public Behind {
            worst = List.copyOf(worst);
        }
    }
}
