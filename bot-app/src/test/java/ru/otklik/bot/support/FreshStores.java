package ru.otklik.bot.support;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives an application context stores of its own. */
final class FreshStores implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        use(Stores.fresh(), context);
    }

    static void use(Stores stores, ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("stores", stores.properties()));
        StoreServers.current().stopAfter(context);
        context.getBeanFactory().registerSingleton("stores", stores);
    }
}
