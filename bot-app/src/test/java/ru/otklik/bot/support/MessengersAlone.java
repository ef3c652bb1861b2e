package ru.otklik.bot.support;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import ru.otklik.bot.sandbox.ChatChanged;
import ru.otklik.bot.sandbox.EmulatedMessenger;

/** The emulated messengers in a server of their own: they go on while the application is down, as the real ones do. */
public final class MessengersAlone implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private MessengersAlone(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static MessengersAlone start() {
        return start("");
    }

    /**
     * Starts them on a free port.
     *
     * @param data the folder they keep their world in; empty for none
     * @param properties settings like {@code key=value}, stronger than all others
     */
    public static MessengersAlone start(String data, String... properties) {
        SpringApplication application = new SpringApplication(Setup.class);
        LoggingInTurn.in(application);
        application.setAdditionalProfiles("sandbox");
        String[] arguments = Stream.concat(
                        Stream.of("server.port=0", "otklik.sandbox.data=" + data), Stream.of(properties))
                .map(property -> "--" + property)
                .toArray(String[]::new);
        return new MessengersAlone(application.run(arguments));
    }

    public String base() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Settings for an application whose pages speak to these messengers. */
    public String[] settings() {
        return new String[] {
            "otklik.channels.stand-in.telegram.api-url=" + base() + "/sandbox/telegram",
            "otklik.channels.stand-in.vk.api-url=" + base() + "/sandbox/vk"
        };
    }

    /** The messenger of this name in the residents' hands, without the control API between. */
    public EmulatedMessenger named(String messenger) {
        return context.getBeansOfType(EmulatedMessenger.class).values().stream()
                .filter(found -> found.name().equals(messenger))
                .findFirst()
                .orElseThrow();
    }

    /** Tells of every change in any chat, on the thread that made it. */
    public void listen(Consumer<ChatChanged> listener) {
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof ChatChanged change) {
                listener.accept(change);
            }
        });
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration(
            exclude = {
                DataSourceAutoConfiguration.class,
                FlywayAutoConfiguration.class,
                UserDetailsServiceAutoConfiguration.class
            })
    @ComponentScan(
            basePackages = "ru.otklik.bot.sandbox",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?|.*Alone"))
    static class Setup {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
