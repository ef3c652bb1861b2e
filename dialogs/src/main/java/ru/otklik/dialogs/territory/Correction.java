package ru.otklik.dialogs.territory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a resident takes back and puts instead («нет, не Ленина 5, а 15»).
 *
 * @param refused what is taken back, as written; null if the text only says what is right («ой, Мира 10»)
 * @param instead what is right, as written; null if the text only says what is wrong («не Ленина 5»)
 * @param houseOnly whether only another house of the same street is named
 */
public record Correction(@Nullable String refused, @Nullable String instead, boolean houseOnly) {
    /** Empty if the text corrects nothing. */
    public static Optional<Correction> of(String text) {
        return Optional.empty();
    }

    /** The whole address to be looked for: a house alone belongs to the street of the earlier place. */
    public String appliedTo(Place earlier) {
        return earlier.address();
    }
}
