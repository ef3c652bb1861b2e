package ru.otklik.bot.sandbox.vk;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import ru.otklik.bot.sandbox.journal.Journal;

@Configuration(value = "vkEmulation", proxyBeanMethods = false)
@Profile("sandbox")
@EnableConfigurationProperties(VkSettings.class)
class Emulation {
    @Bean
    Journal vkJournal(Environment environment) {
        return Journal.of(environment, VkEmulator.NAME);
    }
}
