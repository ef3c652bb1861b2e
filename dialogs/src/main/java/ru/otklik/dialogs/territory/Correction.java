package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a resident takes back and puts instead («нет, не Ленина 5, а 15»).
 *
 * @param refused what is taken back, as written; null if the text only says what is right («ой, Мира 10»)
 * @param instead what is right, as written; null if the text only says what is wrong («это не Ленина 5»)
 */
public record Correction(@Nullable String refused, @Nullable String instead, Subject subject) {
    /** What is corrected. */
    public enum Subject {
        /** Another house of the same street. */
        HOUSE,
        PLACE,
        /** What the report is about («не про свет, а про дороги»); the words are without «про». */
        TOPIC,
        /** Words alone can't tell: «не Ленина, а Мира» and «не свет, а вода» are written alike. */
        PLACE_OR_TOPIC
    }

    /** Empty if the text corrects nothing. */
    public static Optional<Correction> of(String text) {
        return CorrectionReader.read(text);
    }

    public boolean houseOnly() {
        return subject == Subject.HOUSE;
    }

    /**
     * The whole address to be looked for. What is not corrected stays: the street for another house, the house for another
     * street, the settlement for both. The earlier address itself if nothing is put instead.
     */
    public String appliedTo(Place earlier) {
        if (instead == null) {
            return earlier.address();
        }
        Address before = Address.of(earlier.address());
        if (subject == Subject.HOUSE) {
            return before.withHouse(HouseWords.bare(instead));
        }
        boolean housesNamed = HouseWords.endsWithHouse(instead) || refused == null || HouseWords.endsWithHouse(refused);
        return before.inSettlement(housesNamed || before.house() == null ? instead : instead + ", " + before.house());
    }

    /** A shown address, taken apart. */
    private record Address(
            @Nullable String settlement,
            String street,
            @Nullable String house) {
        static Address of(String shown) {
            List<String> parts =
                    new ArrayList<>(List.of(shown.replaceFirst("^рядом с ", "").split(", ")));
            String house = parts.size() > 1 && Character.isDigit(parts.getLast().charAt(0)) ? parts.removeLast() : null;
            String street = parts.removeLast();
            return new Address(parts.isEmpty() ? null : String.join(", ", parts), street, house);
        }

        String withHouse(String other) {
            return inSettlement(street + ", " + other);
        }

        String inSettlement(String address) {
            return settlement == null ? address : settlement + ", " + address;
        }
    }
}
