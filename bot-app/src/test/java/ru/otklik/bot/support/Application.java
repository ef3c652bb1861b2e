package ru.otklik.bot.support;

import java.net.URI;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import ru.otklik.bot.OtklikApplication;

/**
 * The application with the sandbox, started by hand on a random port: for tests that close it and start it again on the
 * same stores, or run two of it at once.
 */
public final class Application implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Application(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts and waits until the application is ready.
     *
     * @param properties settings like {@code key=value}, stronger than all others
     */
    public static Application start(Stores stores, String... properties) {
        var application = new SpringApplication(OtklikApplication.class);
        LoggingInTurn.in(application);
        application.setAdditionalProfiles("sandbox");
        application.addInitializers(context -> FreshStores.use(stores, context));
        var arguments =
                Stream.concat(Stream.of("server.port=0"), Stream.of(properties)).map(property -> "--" + property);
        return new Application(application.run(arguments.toArray(String[]::new)));
    }

    /** The address of a path like {@code /sandbox}. */
    public URI uri(String path) {
        return URI.create(
                "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
