package ru.otklik.bot.incidents.lateness;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for passed deadlines on one node at a time. */
@Configuration(proxyBeanMethods = false)
class LatenessSchedule {
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> tellOfPassedDeadlines(Lateness lateness) {
        return Tasks.recurring("tell-of-passed-deadlines", FixedDelay.of(EVERY)).execute((_, _) -> lateness.tell());
    }
}
