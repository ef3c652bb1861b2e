package ru.otklik.bot.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.events.AgencyEvents.Understood;
import ru.otklik.bot.events.Where.Stretch;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Houses;
import ru.otklik.dialogs.territory.Place;

/** Reads streets and houses as people write them, a line for each: «ул. Ленина, дома 1–45 нечётные», «Мира, чётная сторона». */
@Component
class StretchReader {
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 300;
    private static final Pattern BORDER = Pattern.compile("(?<=[\\p{L}\\d.»\"])(?=[\\s,:(])|$");
    private static final Pattern WORD = Pattern.compile("\\d+|\\p{L}+");
    private static final String NO_SUCH_HOUSE = "9999";

    /** What a street or a settlement is called by, in any case; and «на», «в», «по» before it. */
    private static final Pattern KIND =
            Pattern.compile("ул|улиц.*|ц|пр|т|к|просп.*|прт|пер|переул.*|д|проезд.*|мкр.*|микр.*|м|н|р|б|ш|шос.*"
                    + "|наб.*|бул.*|бр|пл|площад.*|туп.*|ал|алле.*|тракт.*|лини.*|кв|л|квартал.*|снт|сот|днт|садовод.*|товар.*"
                    + "|г|гор.*|с|сел.*|дер.*|п|пос.*|им|имени|на|в|по|я|й");

    private final Region region;

    StretchReader(Region region) {
        this.region = region;
    }

    List<Understood> read(String written) {
        return written.lines()
                .flatMap(line -> splitStreets(line).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .map(this::line)
                .toList();
    }

    /** A semicolon ends a street, unless houses go on after it. */
    private static List<String> splitStreets(String line) {
        List<String> streets = new ArrayList<>();
        for (String part : line.split(";")) {
            if (!streets.isEmpty() && houses(part) != null) {
                streets.set(streets.size() - 1, streets.getLast() + "," + part);
            } else {
                streets.add(part);
            }
        }
        return streets;
    }

    /** Tries where the street may end and the houses begin, from left to right. */
    private Understood line(String line) {
        if (line.length() > LONGEST_LINE) {
            return unclear(line, "слишком длинно, пишите каждую улицу с новой строки");
        }
        boolean known = false;
        Matcher border = BORDER.matcher(line);
        while (border.find()) {
            String street = line.substring(0, border.end());
            String houses = houses(line.substring(border.end()));
            if (houses != null) {
                List<String> addresses = addresses(street);
                List<String> streets = addresses.stream()
                        .filter(address -> Site.Spot.of(address).house().isEmpty())
                        .toList();
                known |= !addresses.isEmpty();
                if (streets.size() > 1) {
                    return unclear(line, "таких улиц несколько: " + String.join("; ", streets));
                }
                if (streets.size() == 1) {
                    return saysMore(street, streets.getFirst())
                            ? unclear(line, "не понять целиком, пишите улицу и дома, каждую улицу с новой строки")
                            : new Understood(line, new Stretch(streets.getFirst(), houses), "");
                }
            }
        }
        return unclear(
                line, known ? "не понять, какие дома, пишите «1–45 нечётные, 50»" : "такой улицы в справочнике нет");
    }

    private static Understood unclear(String line, String problem) {
        return new Understood(line, null, problem);
    }

    /**
     * Exactly what is written, if the gazetteer writes it so. A name that is also an ordinary word («8 Марта», «Берёзовка») is
     * an address to it only beside a house or after a preposition.
     */
    private List<String> addresses(String written) {
        List<String> all = found(written);
        if (all.isEmpty()) {
            all = found("в " + written);
        }
        if (all.isEmpty()) {
            all = found(written + ", д. " + NO_SUCH_HOUSE).stream()
                    .map(address -> address.replace(", " + NO_SUCH_HOUSE, ""))
                    .toList();
        }
        return all.contains(written.strip()) ? List.of(written.strip()) : all;
    }

    private List<String> found(String words) {
        return switch (region.gazetteer().find(words)) {
            case Found.One(Place one) -> List.of(one.address());
            case Found.Several(List<Place> several) ->
                several.stream().map(Place::address).distinct().toList();
            case Found.Outside _, Found.Nothing _ -> List.of();
        };
    }

    /** Whether there are words or numbers in it that the gazetteer passed over: they may change what is meant. */
    private boolean saysMore(String written, String street) {
        List<String> known = words(street + " " + region.name());
        return words(written).stream()
                .anyMatch(word ->
                        !KIND.matcher(word).matches() && known.stream().noneMatch(other -> isAbout(word, other)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The same number; or a shortened, inflected or misspelt word. */
    private static boolean isAbout(String word, String other) {
        if (Character.isDigit(word.charAt(0))) {
            return other.equals(word);
        }
        if (word.length() < 3) {
            return other.startsWith(word);
        }
        int allowed = Math.max(1, word.length() / 3);
        return other.startsWith(word) || distance(word, other) <= allowed;
    }

    /** Letters to be changed, added or left out (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    /** Houses as {@link Houses} reads them; empty for all of them, null if it is something else. */
    static @Nullable String houses(String written) {
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
