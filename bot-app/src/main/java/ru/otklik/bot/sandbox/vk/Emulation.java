package ru.otklik.bot.sandbox.vk;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(value = "vkEmulation", proxyBeanMethods = false)
@Profile("sandbox")
@EnableConfigurationProperties(VkSettings.class)
class Emulation {}
