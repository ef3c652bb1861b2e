package ru.otklik.bot.channels.vk;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may have to be changed when VK moves.
 *
 * @param fileHosts from where residents' photos and files are fetched; also all hosts below them
 */
@ConfigurationProperties("otklik.channels.vk")
record VkSettings(
        @DefaultValue({
            "userapi.com",
            "vkuserphoto.ru",
            "vkuseraudio.net",
            "vkuseraudio.com",
            "vkuseraudio.ru",
            "vkuser.net",
            "mycdn.me",
            "okcdn.ru",
            "vk.com",
            "vk.ru"
        })
        List<String> fileHosts) {}
