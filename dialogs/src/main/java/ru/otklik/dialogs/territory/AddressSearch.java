package ru.otklik.dialogs.territory;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a street of the directory, and perhaps a house, in a text. */
final class AddressSearch {
    private final Directory directory;

    AddressSearch(Directory directory) {
        this.directory = directory;
    }

    Found find(String words) {
        String text = words.toLowerCase(Locale.ROOT).replace('ё', 'е');
        List<Place> places = directory.streets().stream()
                .flatMap(street -> place(street, text).stream())
                .distinct()
                .limit(5)
                .toList();
        return switch (places.size()) {
            case 0 -> new Found.Nothing();
            case 1 -> new Found.One(places.getFirst());
            default -> new Found.Several(places);
        };
    }

    private java.util.Optional<Place> place(Street street, String text) {
        String name = Pattern.quote(street.name().toLowerCase(Locale.ROOT).replace('ё', 'е'));
        Matcher matcher = Pattern.compile(
                        "(?<!\\p{L})%s(?!\\p{L})[,.\\s]*(?:д\\.|дом)?\\s*(\\d{1,3}\\p{L}?)?".formatted(name))
                .matcher(text);
        if (!matcher.find()) {
            return java.util.Optional.empty();
        }
        String house = matcher.group(1) == null ? "" : ", " + matcher.group(1);
        return java.util.Optional.of(new Place(
                directory.inSettlement(street, Directory.named(street) + house), street.point(), street.territory()));
    }
}
