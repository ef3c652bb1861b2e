package ru.otklik.bot.commands;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.learning.Models;
import ru.otklik.bot.learning.ModelsAlone;

/** The application's database, found by the application's own settings, and nothing else of it. */
final class Database implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Database(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param settings of the form {@code --name=value}, stronger than the environment's
     * @throws Refused if no database is named, or what the settings say won't do
     */
    static Database open(List<String> settings) {
        return open(settings, Setup.class);
    }

    /** @param setup what is wanted besides, begun with {@link Setup} */
    static Database open(List<String> settings, Class<?>... setup) {
        try {
            return new Database(new SpringApplicationBuilder(setup)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .initializers(Database::requireUrl)
                    .properties(Map.of(
                            "logging.level.root", "off",
                            "spring.datasource.hikari.maximum-pool-size", 1,
                            "spring.datasource.hikari.connection-timeout", 5_000,
                            "spring.datasource.hikari.initialization-fail-timeout", -1))
                    .run(settings.toArray(String[]::new)));
        } catch (BeanCreationException e) {
            throw new Refused(String.valueOf(e.getMostSpecificCause().getMessage()));
        }
    }

    private static void requireUrl(ConfigurableApplicationContext context) {
        if (context.getEnvironment().getProperty("spring.datasource.url", "").isBlank()) {
            throw new Refused("не указана база данных: --spring.datasource.url=jdbc:postgresql://…");
        }
    }

    Models models() {
        return ModelsAlone.on(
                context.getBean(JdbcClient.class), context.getBean(TransactionTemplate.class), Clock.systemUTC());
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    ZoneId timeZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Setup {}
}
