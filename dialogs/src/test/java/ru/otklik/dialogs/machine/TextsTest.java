package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

class TextsTest {
    private static Map<String, String> all() {
        Map<String, String> all =
                new HashMap<>(Stream.of(TextKey.values()).collect(Collectors.toMap(TextKey::path, TextKey::path)));
        all.put("day.weekdays", "понедельника|вторника|среды|четверга|пятницы|субботы|воскресенья");
        all.put("day.months", "янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек");
        return all;
    }

    @Test
    void missingUnknownAndWronglyFilledTextsAreNamed() {
        Map<String, String> texts = all();
        texts.remove("topic.choose");
        texts.put("topic.chose", "О чём?");
        texts.put("topic.confirm", "Это про {abut}?");
        assertThatThrownBy(() -> new Texts(texts, Map.of()))
                .hasMessageContaining("«topic.choose» is missing")
                .hasMessageContaining("«topic.chose» is not known")
                .hasMessageContaining("«topic.confirm» can't have {abut}");
    }

    @Test
    void aListOfDaysOrMonthsMustBeWhole() {
        Map<String, String> texts = all();
        texts.put("day.weekdays", "Monday|Tuesday");
        assertThatThrownBy(() -> new Texts(texts, Map.of())).hasMessageContaining("«day.weekdays» must have 7 parts");
    }

    @Test
    void daysAreToldInEachLanguage() {
        LocalDate today = LocalDate.of(2026, 11, 25);
        Texts russian = SmallTown.languages().in("ru");
        Texts english = SmallTown.languages().in("en");
        assertThat(russian.until(LocalDate.of(2026, 11, 26))).isEqualTo("до четверга, 26 ноября");
        assertThat(english.until(LocalDate.of(2026, 11, 26))).isEqualTo("by Thursday, 26 November");
        assertThat(russian.since(LocalDate.of(2026, 11, 20), today)).isEqualTo("с 20 ноября");
        assertThat(russian.since(LocalDate.of(2026, 11, 2), today)).isEqualTo("со 2 ноября");
        assertThat(english.since(LocalDate.of(2026, 11, 2), today)).isEqualTo("since 2 November");
        assertThat(russian.date(LocalDate.of(2025, 3, 1), today)).isEqualTo("1 марта 2025 года");
        assertThat(english.date(LocalDate.of(2025, 3, 1), today)).isEqualTo("1 March 2025");
    }

    @Test
    void aResidentsBracesAreLeftAlone() {
        Map<String, String> texts = all();
        texts.put("place.not-found", "Не нашли «{words}»");
        assertThat(new Texts(texts, Map.of()).say(TextKey.PLACE_NOT_FOUND, "words", "{words} $1 {x}"))
                .isEqualTo("Не нашли «{words} $1 {x}»");
    }
}
