package ru.otklik.bot.support;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings of an application in a process of its own that speaks to emulated messengers in another. */
public final class SandboxSettings {
    private SandboxSettings() {}

    /**
     * Writes the region into the folder, too.
     *
     * @param pages those that the region has
     */
    public static Map<String, String> of(
            DurableStores stores, MessengersAlone messengers, Path config, List<RegionFolder.Page> pages) {
        Map<String, String> settings = new HashMap<>(stores.settings());
        settings.put("spring.profiles.active", "sandbox");
        settings.put("otklik.desk.undo", "0s");
        settings.put("otklik.config", RegionFolder.write(config, pages).toString());
        for (String setting : messengers.settings()) {
            String[] parts = setting.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        return settings;
    }
}
