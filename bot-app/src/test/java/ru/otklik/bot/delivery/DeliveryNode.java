package ru.otklik.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import ru.otklik.bot.channels.support.WordsAsKeys;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.Sealed;
import ru.otklik.bot.support.Stores;
import ru.otklik.dialogs.conversation.TextKey;

/** A node with all that sending needs and nothing else; several may run on the same stores. */
final class DeliveryNode implements AutoCloseable {
    /** What a repeat begins with here. */
    static final String REPEAT_NOTE = TextKey.REPEAT_NOTE.name();

    private final ConfigurableApplicationContext context;

    private DeliveryNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static DeliveryNode start(Stores stores, ScriptedChannel channel, ShiftedClock clock, String... properties) {
        Map<String, String> settings = new LinkedHashMap<>();
        stores.properties().forEach((key, value) -> settings.put(key, String.valueOf(value)));
        settings.put("otklik.delivery.poll-every", "20ms");
        settings.put("otklik.delivery.shortest-pause", "10ms");
        settings.put("otklik.delivery.repeat-after", "20ms");
        settings.put("otklik.delivery.longest-pause", "10s");
        settings.put("spring.main.banner-mode", "off");
        for (String property : properties) {
            settings.put(property.substring(0, property.indexOf('=')), property.substring(property.indexOf('=') + 1));
        }
        var arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new DeliveryNode(new SpringApplicationBuilder(Setup.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("sealing", Sealed.SEALING);
                    context.getBeanFactory().registerSingleton("pages", channel);
                    context.getBeanFactory().registerSingleton("clock", clock);
                    context.getBeanFactory().registerSingleton("directory", new NoPages());
                    context.getBeanFactory().registerSingleton("languages", WordsAsKeys.languages());
                })
                .run(arguments));
    }

    Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    Deliveries deliveries() {
        return context.getBean(Deliveries.class);
    }

    /** What another courier would take now of the page, its most urgent kind first. */
    List<Row> claim(Clock clock) {
        return Arrays.stream(Row.Kind.values())
                .flatMap(kind -> bean(Claims.class)
                        .claim(kind, Map.of(ScriptedChannel.PAGE, 10), 10, clock.instant(), Duration.ofSeconds(30))
                        .stream())
                .toList();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Nobody removes the scripted page. */
    private static final class NoPages implements PageDirectory {
        @Override
        public Optional<KnownPage> find(PageId id) {
            return Optional.empty();
        }

        @Override
        public List<KnownPage> all() {
            return List.of();
        }

        @Override
        public void follow(Consumer<List<KnownPage>> follower) {}
    }

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "ru.otklik.bot.delivery",
                "ru.otklik.bot.media",
                "ru.otklik.bot.coordination",
                "ru.otklik.bot.platform"
            })
    @ConfigurationPropertiesScan({"ru.otklik.bot.delivery", "ru.otklik.bot.media", "ru.otklik.bot.coordination"})
    static class Setup {}
}
