package ru.otklik.bot.region;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class RegionConfiguration {
    @Bean
    Region region(@Value("${otklik.config:config}") Path folder, Environment environment) {
        return new RegionReader(folder, environment).read();
    }
}
