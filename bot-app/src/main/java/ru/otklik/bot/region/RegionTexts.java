package ru.otklik.bot.region;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.otklik.dialogs.conversation.Texts;

/** The bot's words, checked against what the code says. */
@Configuration(proxyBeanMethods = false)
class RegionTexts {
    @Bean
    Texts texts(Region region) {
        return new Texts(region.texts());
    }
}
