package ru.otklik.bot.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Serves on port 8080 or, where that is taken, on the next free one, unless {@code server.port} is given. */
final class FirstFreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.containsProperty("server.port")) {
            return;
        }
        IntStream.range(8080, 8180)
                .filter(FirstFreePort::free)
                .findFirst()
                .ifPresent(port -> environment
                        .getPropertySources()
                        .addFirst(new MapPropertySource("first free port", Map.of("server.port", port))));
    }

    private static boolean free(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
