package ru.otklik.bot.load;

import java.util.ArrayList;
import java.util.List;
import ru.otklik.bot.support.RegionFolder;

/**
 * Options of the harness, system properties {@code load.…}.
 *
 * @param rate steps that residents begin each second
 * @param pages half of them bots of Telegram, half communities of VK; a real bot sends 30 messages a second, a community makes 20 calls
 * @param warmup seconds before measuring, at the same rate
 * @param seconds of measuring
 * @param intake {@code poll} or {@code push}
 * @param connections of the loop of bare SQL, as many as the application's pool has
 * @param heap of the application in MB
 * @param profile whether the application records a profile of itself, which costs a few per cent
 */
record LoadOptions(
        int residents,
        int rate,
        int pages,
        int warmup,
        int seconds,
        String intake,
        int connections,
        int heap,
        boolean profile) {

    static LoadOptions given() {
        return new LoadOptions(
                Integer.getInteger("load.residents", 1_600),
                Integer.getInteger("load.rate", 400),
                Integer.getInteger("load.pages", 100),
                Integer.getInteger("load.warmup", 200),
                Integer.getInteger("load.seconds", 60),
                System.getProperty("load.intake", "poll"),
                Integer.getInteger("load.connections", 10),
                Integer.getInteger("load.heap", 1_024),
                Boolean.getBoolean("load.profile"));
    }

    /** @param prefix of their ids */
    List<RegionFolder.Page> pages(String prefix) {
        List<RegionFolder.Page> all = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            String messenger = i % 2 == 0 ? "telegram" : "vk";
            all.add(new RegionFolder.Page("%s-%s-%d".formatted(prefix, messenger, i), messenger, intake));
        }
        return all;
    }
}
