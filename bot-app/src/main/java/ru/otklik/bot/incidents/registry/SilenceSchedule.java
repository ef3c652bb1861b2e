package ru.otklik.bot.incidents.registry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for silence on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SilenceSchedule {
    private static final Duration EVERY = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> closeSilentIncidents(Silence silence) {
        return Tasks.recurring("close-silent-incidents", FixedDelay.of(EVERY)).execute((_, _) -> silence.close());
    }
}
