package ru.otklik.bot.sandbox;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The control API and the page, without the application and with messengers that only keep what they hear. No {@code @Configuration}: nobody finds it by scanning. */
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@Import({
    ControlProblems.class,
    Messengers.class,
    Onlookers.class,
    PageApi.class,
    PageNames.class,
    ResidentApi.class,
    SandboxWeb.class,
    WatchApi.class
})
class SandboxAlone {
    @Bean
    FakeMessenger telegram(ApplicationEventPublisher events) {
        return new FakeMessenger("telegram", events);
    }

    @Bean
    FakeMessenger vk(ApplicationEventPublisher events) {
        return new FakeMessenger("vk", events);
    }
}
