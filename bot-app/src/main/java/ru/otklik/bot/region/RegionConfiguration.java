package ru.otklik.bot.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import ru.otklik.dialogs.plainwords.PlainWords;

@Configuration(proxyBeanMethods = false)
class RegionConfiguration {
    @Bean
    Region region(@Value("${otklik.config:config}") Path folder, Environment environment) {
        return new RegionReader(folder, environment).read();
    }

    @Bean
    PlainWords plainWords(Region region) {
        return new PlainWords(region.plainWords());
    }

    /** Read after the region, which has checked the file. */
    @Bean
    RegionMap regionMap(@Value("${otklik.config:config}") Path folder, @SuppressWarnings("unused") Region region) {
        try {
            return new RegionMap(Files.readString(folder.resolve(TerritoriesFile.NAME)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
