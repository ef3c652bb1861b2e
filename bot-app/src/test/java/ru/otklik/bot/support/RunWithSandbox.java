package ru.otklik.bot.support;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.util.StringUtils;
import ru.otklik.bot.OtklikApplication;

/**
 * The run command: the application with the sandbox, on PostgreSQL and Redis that it starts itself in {@code data/}
 * unless servers are given by {@code spring.datasource.url} and {@code spring.data.redis.url}.
 */
public final class RunWithSandbox {
    private static final String GIVEN = "given.";

    private RunWithSandbox() {}

    public static void main(String[] args) {
        takeMavenProperties();
        var application = new SpringApplication(OtklikApplication.class);
        application.setDefaultProperties(Map.of(
                "spring.profiles.default", "sandbox",
                "logging.level.io.zonky", "warn",
                // Ctrl-C is answered within ten seconds, whatever a messenger's open request waits for.
                "spring.lifecycle.timeout-per-shutdown-phase", "4s"));
        application.addInitializers(new StoresInData(), new FirstFreePort());
        application.addListeners(
                (ApplicationListener<ApplicationReadyEvent>) event -> Welcome.print(event.getApplicationContext()));
        application.run(args);
    }

    /** What stands as {@code -Dname=value} on Maven's command line comes as {@code given.name}, and empty if it doesn't. */
    private static void takeMavenProperties() {
        var properties = System.getProperties();
        for (var name : properties.stringPropertyNames()) {
            if (name.startsWith(GIVEN) && StringUtils.hasText(properties.getProperty(name))) {
                properties.setProperty(name.substring(GIVEN.length()), properties.getProperty(name));
            }
        }
    }
}
