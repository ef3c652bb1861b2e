package ru.otklik.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSplitterTest {
    private static final String[] PIECES = {
        "а",
        "слово",
        "ул.",
        "Ленина, 5.",
        "Починим!",
        "«Когда?»",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "…",
        "😀",
        "👨‍👩‍👧‍👦",
        "е\u0308",
        "оченьдлинноесловобезпробелов",
        "\u00a0",
        ".",
        "12.5"
    };

    @Test
    void partsFitAndNothingIsLost() {
        var random = new Random(42);
        for (int round = 0; round < 5_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            int limit = 2 + random.nextInt(60);
            var parts = TextSplitter.split(text.toString(), limit);
            assertThat(parts).allSatisfy(part -> {
                assertThat(part).isNotBlank().hasSizeLessThanOrEqualTo(limit);
                assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
                assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                        .isFalse();
            });
            assertThat(String.join("", parts).replaceAll("\\s", ""))
                    .isEqualTo(text.toString().replaceAll("\\s", ""));
        }
    }

    @Test
    void aShortTextStaysWhole() {
        assertThat(TextSplitter.split(" Свет починили.\n\nСпасибо! ", 100))
                .containsExactly("Свет починили.\n\nСпасибо!");
    }

    @Test
    void prefersParagraphsToSentencesAndSentencesToWords() {
        assertThat(TextSplitter.split("Раз два. Три.\n\nЧетыре пять. Шесть", 25))
                .containsExactly("Раз два. Три.", "Четыре пять. Шесть");
        assertThat(TextSplitter.split("Свет починили сегодня. Кабель меняли весь день", 40))
                .containsExactly("Свет починили сегодня.", "Кабель меняли весь день");
        assertThat(TextSplitter.split("раз два три четыре", 12)).containsExactly("раз два три", "четыре");
    }

    @Test
    void doesNotTakeAnAbbreviationForTheEndOfASentence() {
        assertThat(TextSplitter.split("Фонари починили на ул. Ленина и ещё кое-где", 30))
                .containsExactly("Фонари починили на ул. Ленина", "и ещё кое-где");
    }

    @Test
    void cutsAWordThatIsTooLongBetweenCharacters() {
        assertThat(TextSplitter.split("ааааа😀😀", 6)).containsExactly("ааааа", "😀😀");
        assertThat(TextSplitter.split("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 15)).containsExactly("👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦");
        assertThat(TextSplitter.split("", 10)).isEmpty();
    }
}
