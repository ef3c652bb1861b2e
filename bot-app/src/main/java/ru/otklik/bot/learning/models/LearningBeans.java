package ru.otklik.bot.learning.models;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.learning.Foresight;
import ru.otklik.bot.learning.LearningSettings;
import ru.otklik.bot.learning.LiveClassifier;
import ru.otklik.bot.learning.Models;
import ru.otklik.bot.learning.lessons.LessonRows;
import ru.otklik.bot.region.Region;

/** What learns, for the topics of this region. */
@Configuration(proxyBeanMethods = false)
class LearningBeans {
    @Bean
    ModelRows modelRows(JdbcClient jdbc, Clock clock) {
        return new ModelRows(jdbc, clock);
    }

    @Bean
    Models models(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        return new StoredModels(jdbc, transaction, clock);
    }

    @Bean
    Changeover changeover(
            LiveClassifier live, ModelRows rows, LessonRows lessons, Region region, LearningSettings settings) {
        return new Changeover(live, rows, new Versions(rows, lessons, region.taxonomy()), settings.lookEvery());
    }

    @Bean
    Foresight foresight(ModelRows rows, LessonRows lessons) {
        return new TaughtAnew(rows, lessons);
    }

    /** On one node, about the topics that the region has then. */
    @Bean
    RecurringTask<Void> trainNightly(
            ModelRows rows,
            LessonRows lessons,
            Region region,
            TransactionTemplate transaction,
            LearningSettings settings) {
        return Tasks.recurring("train-nightly", new Daily(region.timeZone(), settings.trainAt()))
                .execute((_, _) -> new Nightly(
                                rows, lessons, region.taxonomy(), transaction, settings.leastCases(), settings.keep())
                        .run());
    }
}
