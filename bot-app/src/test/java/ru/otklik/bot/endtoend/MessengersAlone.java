package ru.otklik.bot.endtoend;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The emulated messengers in a server of their own: they go on while the application is down, as the real ones do. */
final class MessengersAlone implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private MessengersAlone(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static MessengersAlone start() {
        return start("");
    }

    /** @param data the folder they keep their world in; empty for none */
    static MessengersAlone start(String data) {
        SpringApplication application = new SpringApplication(Setup.class);
        application.setAdditionalProfiles("sandbox");
        return new MessengersAlone(application.run("--server.port=0", "--otklik.sandbox.data=" + data));
    }

    String base() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Settings for an application whose pages speak to these messengers. */
    String[] settings() {
        return new String[] {
            "otklik.channels.stand-in.telegram.api-url=" + base() + "/sandbox/telegram",
            "otklik.channels.stand-in.vk.api-url=" + base() + "/sandbox/vk"
        };
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
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
