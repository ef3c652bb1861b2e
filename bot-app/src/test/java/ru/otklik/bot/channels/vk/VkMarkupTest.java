package ru.otklik.bot.channels.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VkMarkupTest {
    /** What VK makes a link of. */
    private static final Pattern LINK = Pattern.compile("\\[[A-Za-z0-9:/._-]+\\|[^\\]]+\\]|(?<!\\w)[@*][A-Za-z]\\w*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[id1|Павел Дуров]",
                "[club1|Клуб] и [public2|ещё]",
                "[https://vk.com/evil|Госуслуги]",
                "[[id1|внутри]]",
                "@id1 (слова)",
                "*id1 (слова)",
                "всем @all и @everyone",
                "(@durov)"
            })
    void makesNoLinkOfWords(String words) {
        String plain = VkMarkup.plain(words);

        assertThat(LINK.matcher(words).find()).as("the same without us").isTrue();
        assertThat(LINK.matcher(plain).find()).as(plain).isFalse();
        assertThat(plain.replace("\u2060", "")).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Починим 27 ноября.",
                "почта 3_gorod-1@mail.ru",
                "5*3 и 2 * 2",
                "*важно*",
                "[кв. 5] стояк | подвал",
                "№ 26-000004 [закрыто]"
            })
    void leavesOtherWordsAsTheyAre(String words) {
        assertThat(VkMarkup.plain(words)).isEqualTo(words);
    }
}
