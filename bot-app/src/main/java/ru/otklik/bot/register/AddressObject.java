package ru.otklik.bot.register;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ru.otklik.dialogs.words.Slips;

/** A region, a district, a town, a street: whatever an address consists of. Levels as in the register's AS_OBJECT_LEVELS. */
final class AddressObject {
    static final int PLANNING = 7;
    static final int STREET = 8;

    private static final int CITY = 5;
    private static final int SETTLEMENT = 6;

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("ул", "ул."),
            Map.entry("пер", "пер."),
            Map.entry("пр-кт", "пр-т"),
            Map.entry("пр-д", "проезд"),
            Map.entry("ш", "ш."),
            Map.entry("пл", "пл."),
            Map.entry("наб", "наб."),
            Map.entry("туп", "туп."),
            Map.entry("ал", "аллея"),
            Map.entry("снт", "СНТ"),
            Map.entry("тер. снт", "СНТ"),
            Map.entry("тер. днт", "ДНТ"),
            Map.entry("тер. тсн", "ТСН"),
            Map.entry("тер", "тер."),
            Map.entry("с", "с."),
            Map.entry("д", "д."),
            Map.entry("п", "п."),
            Map.entry("х", "х."),
            Map.entry("г", "г."));

    /** Parts of a town that residents leave out where there is a street. */
    private static final Set<String> PARTS_OF_TOWNS =
            Set.of("мкр", "кв-л", "р-н", "жилрайон", "ж/р", "массив", "промзона");

    private final String name;
    private final String kind;
    private final int level;
    private final Set<String> former = new LinkedHashSet<>();

    AddressObject(String name, String type, int level) {
        this.name = name;
        this.kind = kind(type);
        this.level = level;
    }

    private static String kind(String type) {
        String bare = type.strip().replaceAll("\\.$", "").toLowerCase(Locale.ROOT);
        return KINDS.getOrDefault(bare, bare);
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    int level() {
        return level;
    }

    boolean isSettlement() {
        return level == CITY || level == SETTLEMENT;
    }

    /** Whether streets in it are found by its name: «СНТ Ромашка, ул. Садовая», unlike a microdistrict. */
    boolean holdsStreets() {
        return level == PLANNING && !PARTS_OF_TOWNS.contains(kind);
    }

    /** «с. Отрадное»; a town by its name alone. */
    String label() {
        return kind.equals("г.") ? name : level < CITY ? name + " " + kind : kind + " " + name;
    }

    /** What it was called before, unless that is only another spelling. */
    void wasCalled(String earlier, String type) {
        int slips = Slips.allowedIn(name);
        String other = earlier.toLowerCase(Locale.ROOT);
        if (Slips.between(name.toLowerCase(Locale.ROOT), other, slips) > slips) {
            former.add(kind(type).equals(kind) ? earlier : kind(type) + " " + earlier);
        }
    }

    Set<String> former() {
        return former;
    }
}
