package ru.otklik.bot.manypages;

import java.util.ArrayList;
import java.util.List;
import ru.otklik.bot.support.RegionFolder;

/**
 * Options of the harness, system properties {@code pages.…}.
 *
 * @param vk communities
 * @param telegram bots
 * @param warmup seconds between the first round of polls and the measuring
 * @param idle seconds of measuring without any message
 * @param rate messages a second, each on another page until every one has had one
 * @param stopAfter seconds of messages at that rate after which the application is stopped and started again, while they go on
 * @param jvm options of the application's JVM, with blanks between
 */
record PageOptions(int vk, int telegram, int warmup, int idle, int rate, int stopAfter, String jvm) {

    static PageOptions given() {
        return new PageOptions(
                Integer.getInteger("pages.vk", 4_000),
                Integer.getInteger("pages.telegram", 300),
                Integer.getInteger("pages.warmup", 60),
                Integer.getInteger("pages.idle", 90),
                Integer.getInteger("pages.rate", 20),
                Integer.getInteger("pages.stop-after", 20),
                System.getProperty("pages.jvm", ""));
    }

    List<RegionFolder.Page> pages() {
        List<RegionFolder.Page> all = new ArrayList<>();
        for (int i = 0; i < vk; i++) {
            all.add(new RegionFolder.Page("community-" + i, "vk", "poll"));
        }
        for (int i = 0; i < telegram; i++) {
            all.add(new RegionFolder.Page("bot-" + i, "telegram", "poll"));
        }
        return all;
    }
}
