package ru.otklik.bot.incidents.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where a list's line ends is hidden as it is elsewhere. */
class ForOthersTest {
    private static final String STORY = "Погас фонарь у причала, темно и страшно ходить мимо. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 913 555-70-70",
                "паспорт 5004 778899",
                "снилс 112-233-445 95",
                "Корнеева Дарья Львовна",
                "korneeva@example.com",
                "https://vk.com/korneeva",
                "кв. 148"
            })
    void nothingEscapesByBeingCut(String personal) {
        for (int left = 0; left <= personal.length(); left++) {
            String before = STORY.repeat(6).substring(0, 300 - left - 1) + " ";

            String shown = ForOthers.beginning(before + personal + " и ещё несколько слов о том же");

            assertThat(shown.length()).isLessThanOrEqualTo(300);
            assertThat(shown).startsWith(before.strip());
            assertThat(shown.substring(Math.min(before.length(), shown.length())))
                    .as("%d characters of it before the end", left)
                    .doesNotContainPattern("\\d|Корн|Дарь|Льв|korn|vk");
        }
    }

    @Test
    void cutsNoCharacterInTwo() {
        String shown = ForOthers.beginning("\uD83D\uDD26".repeat(400));

        assertThat(shown.codePointCount(0, shown.length())).isEqualTo(300);
        assertThat(shown.chars().filter(one -> Character.isHighSurrogate((char) one)))
                .hasSize(300);
    }
}
