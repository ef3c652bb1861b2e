package ru.otklik.bot.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Houses;

/** Reads houses as people write them: «дома 1–45 нечётные», «с 10 по 40», «чётная сторона». */
final class HousesAsWritten {
    private HousesAsWritten() {}

    /** Houses as {@link Houses} reads them; empty for all of them, null if it is something else. */
    static @Nullable String read(String written) {
        String plain = written.toLowerCase(Locale.ROOT)
                .replaceAll("[()]", " ")
                .replaceAll("[–—−]", "-")
                .replaceAll("(?<!\\p{L})с\\s+(?=\\d)|(?<!\\p{L})от\\s+(?=\\d)", "")
                .replaceAll("(?<=[\\dа-я])\\s+(?:по|до)\\s+(?=\\d)", "-")
                .replaceAll("(?<!\\p{L})(?:и|а также)(?!\\p{L})", ",")
                .replaceAll("(?<!\\p{L})неч(?:[её]т\\p{L}*)?\\.?", " нечёт ")
                .replaceAll("(?<!\\p{L})ч[её]т\\p{L}*\\.?", " чёт ")
                .replaceAll(
                        "(?<![\\p{L}\\d])(?:дом\\p{L}*|д|номер\\p{L}*|сторон\\p{L}*|все|весь|вся|целиком|полностью)(?!\\p{L})\\.?|№",
                        " ")
                .replaceAll("(?<=\\d)\\s+(?=[а-я](?!\\p{L}))", "")
                .replaceAll("\\s*-\\s*", "-")
                .replaceAll("\\s+", " ");
        List<String> items = new ArrayList<>();
        for (String part : plain.split("[,;:]")) {
            String item = part.strip();
            if (item.equals("нечёт") || item.equals("чёт")) {
                items.add("1-9999 " + item);
            } else if (!item.isEmpty()) {
                items.add(item.replaceAll("^(нечёт|чёт) (.+)$", "$2 $1"));
            }
        }
        String houses = String.join("; ", items);
        try {
            Houses.parse(houses);
            return houses;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
