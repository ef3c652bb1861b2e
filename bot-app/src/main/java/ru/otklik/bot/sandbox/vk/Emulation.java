package ru.otklik.bot.sandbox.vk;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(value = "vkEmulation", proxyBeanMethods = false)
@Profile("sandbox")
@EnableConfigurationProperties(VkSettings.class)
class Emulation {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> vkConnectionDrops() {
        return server -> server.addEngineValves(new ConnectionDrop());
    }
}
