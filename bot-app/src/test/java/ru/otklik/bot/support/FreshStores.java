package ru.otklik.bot.support;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives an application context stores of its own. */
final class FreshStores implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int MOST_PER_MINUTE = 3_000;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        use(Stores.forApplication(), context);
    }

    static void use(Stores stores, ConfigurableApplicationContext context) {
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("stores", stores.properties()));
        // Nobody waits for what is sent, unless a test says so.
        sources.addLast(new MapPropertySource("at once", Map.of("otklik.desk.undo", "0s")));
        // All tests come from one address and sign in with a few accounts.
        sources.addLast(new MapPropertySource(
                "requests",
                Map.of(
                        "otklik.desk.requests.accounts-most-per-minute", MOST_PER_MINUTE,
                        "otklik.desk.requests.addresses-most-per-minute", MOST_PER_MINUTE)));
        sources.addFirst(new MapPropertySource("metrics", Map.of("otklik.metrics.token", Stores.METRICS_TOKEN)));
        StoreServers.current().stopAfter(context);
        context.getBeanFactory().registerSingleton("stores", stores);
    }
}
