package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

class TextsTest {
    private static Map<String, String> all() {
        return new HashMap<>(Stream.of(TextKey.values()).collect(Collectors.toMap(TextKey::path, TextKey::path)));
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
    void aResidentsBracesAreLeftAlone() {
        Map<String, String> texts = all();
        texts.put("place.not-found", "Не нашли «{words}»");
        assertThat(new Texts(texts, Map.of()).say(TextKey.PLACE_NOT_FOUND, "words", "{words} $1 {x}"))
                .isEqualTo("Не нашли «{words} $1 {x}»");
    }
}
