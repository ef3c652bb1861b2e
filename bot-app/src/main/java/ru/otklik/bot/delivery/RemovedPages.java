package ru.otklik.bot.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.pages.PageStatus;

/** What is still to be sent through a removed page, or was after its removal, is told undeliverable rather than left waiting for ever. */
@Configuration(proxyBeanMethods = false)
class RemovedPages {
    private static final Logger log = LoggerFactory.getLogger(RemovedPages.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    @Bean
    RecurringTask<Void> giveUpOnRemovedPages(PageDirectory pages, PageBacklog backlog) {
        return Tasks.recurring("give-up-on-removed-pages", FixedDelay.of(EVERY)).execute((_, _) -> {
            int given = backlog.giveUp(pages.all().stream()
                    .filter(page -> page.status() == PageStatus.REMOVED)
                    .map(KnownPage::id)
                    .toList());
            if (given > 0) {
                log.warn("{} deliveries will never be sent, for their pages are removed", given);
            }
        });
    }
}
