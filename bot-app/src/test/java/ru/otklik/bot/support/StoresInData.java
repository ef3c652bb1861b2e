package ru.otklik.bot.support;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts PostgreSQL and Redis on {@code data/}, each unless its address is given; they stop after the application. The emulated messengers
 * keep their world there too.
 */
final class StoresInData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path FOLDER = Path.of("data");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var ownPostgres = missing(environment, "spring.datasource.url");
        var ownRedis = missing(environment, "spring.data.redis.url");
        var taken = DataFolder.take(FOLDER, FOLDER.resolve("programs"));
        if (taken.isEmpty() && !ownPostgres && !ownRedis) {
            // One more node on the same servers: the world of its sandbox goes with it.
            return;
        }
        var data = taken.orElseThrow(() -> new StoreFailure(
                "Another Otklik is running on " + FOLDER.toAbsolutePath() + ".",
                "Stop it first (Ctrl-C in its window), or open the address that it printed."));
        Map<String, Object> properties = new HashMap<>();
        if (missing(environment, "otklik.sandbox.data")) {
            properties.put("otklik.sandbox.data", FOLDER.resolve("sandbox").toString());
        }
        if (ownPostgres) {
            var postgres = data.postgres("postgres", List.of());
            properties.put("spring.datasource.url", Stores.jdbcUrl(postgres, "postgres"));
            properties.put("spring.datasource.username", Stores.USER);
            properties.put("spring.datasource.password", "");
            // Its first start unpacks and creates for some seconds, while the application prepares itself.
            var ready = CompletableFuture.runAsync(() -> start(postgres));
            context.getBeanFactory().addBeanPostProcessor(new Gate(ready));
        }
        if (ownRedis) {
            var redis = data.redis("redis");
            properties.put("spring.data.redis.url", Stores.redisUrl(redis));
            start(redis);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("what lives in data/", properties));
    }

    private static void start(StoreServer server) {
        // Runs after the application context is closed, unlike a shutdown hook of our own.
        SpringApplication.getShutdownHandlers().add(server::stop);
        server.start();
    }

    private static boolean missing(Environment environment, String property) {
        return !StringUtils.hasText(environment.getProperty(property));
    }

    /** Nobody gets connections to a server that doesn't run yet. */
    private record Gate(CompletableFuture<Void> open) implements BeanPostProcessor {
        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof DataSource) {
                try {
                    open.join();
                } catch (CompletionException e) {
                    throw e.getCause() instanceof StoreFailure failure ? failure : e;
                }
            }
            return bean;
        }
    }
}
