package ru.otklik.bot.region;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.Texts;
import ru.otklik.dialogs.plainwords.PlainWords;

/** What a region's files are made into. All of it changes at once when others are put in force. */
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {
    @Bean
    RegionInForce regionInForce(@Value("${otklik.config:config}") Path folder, Environment environment) {
        return new RegionInForce(folder, environment);
    }

    @Bean
    Region region(RegionInForce inForce) {
        return new LiveRegion(() -> inForce.now().region());
    }

    @Bean
    Languages languages(RegionInForce inForce) {
        return Languages.changing(() -> inForce.now().languages());
    }

    /** In the usual language, for whatever is said to nobody in particular. */
    @Bean
    Texts texts(RegionInForce inForce) {
        return Texts.changing(() -> inForce.now().languages().in(Languages.USUAL));
    }

    @Bean
    PlainWords plainWords(RegionInForce inForce) {
        return PlainWords.changing(() -> inForce.now().plainWords());
    }

    @Bean
    Supplier<RegionMap> regionMap(RegionInForce inForce) {
        return () -> inForce.now().map();
    }
}
