package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

/** The shipped words are a person's: short, plain, in no capitals. */
class PlainWordsTest {
    /** What fits one glance at a phone. */
    private static final int LONGEST_QUESTION = 300;

    private static final int LONGEST_BUTTON = 30;

    /** Official letters and lists that are read at leisure. */
    private static final List<TextKey> LONG = List.of(TextKey.GREETING_FIRST, TextKey.HELP_WORDS, TextKey.LAW_NOTE);

    private static final List<String> OFFICIALESE = List.of(
            "в установленном порядке",
            "в кратчайшие сроки",
            "ваше обращение очень важно",
            "уважаемый заявитель",
            "осуществл",
            "данн",
            "в целях",
            "в связи с",
            "надлежащ",
            "вышеуказанн",
            "нижеследующ",
            "в соответствии",
            "на основании",
            "имеет место",
            "является",
            "необходимо",
            "принять к сведению",
            "в рамках",
            "по вопросу",
            "произвести",
            "предоставить информацию",
            "просьба",
            "please be advised",
            "hereby",
            "pursuant");

    /** Names of laws and services are written so. */
    private static final Pattern CAPITALS =
            Pattern.compile("(?<![\\p{L}\\d-])(?!ФЗ|QR|МФЦ|ЖКХ|VK|FAQ|МБ|MB)\\p{Lu}{3,}(?!\\p{L})");

    private final List<Texts> all = SmallTown.languages().codes().stream()
            .map(code -> SmallTown.languages().in(code))
            .toList();

    @ParameterizedTest
    @EnumSource(TextKey.class)
    void isShortAndPlain(TextKey key) {
        for (Texts texts : all) {
            String text = texts.say(key);
            assertThat(CAPITALS.matcher(text).find())
                    .as("capitals in «%s»", text)
                    .isFalse();
            if (!key.name().equals("LAW_APPEAL")) {
                String small =
                        text.toLowerCase(Locale.ROOT).replace("мои данные", "").replace("ваши данные", "");
                assertThat(OFFICIALESE).as(text).noneMatch(small::contains);
            }
            if (key.path().startsWith("button.")) {
                assertThat(text).hasSizeLessThanOrEqualTo(LONGEST_BUTTON);
            } else if (!LONG.contains(key)) {
                assertThat(text).hasSizeLessThanOrEqualTo(LONGEST_QUESTION);
            }
        }
    }
}
