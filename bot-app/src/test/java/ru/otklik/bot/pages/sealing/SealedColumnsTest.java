package ru.otklik.bot.pages.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static ru.otklik.bot.platform.PersonalColumn.CHAT_NAME;
import static ru.otklik.bot.platform.PersonalColumn.CHAT_PROGRESS;
import static ru.otklik.bot.platform.PersonalColumn.DELIVERY_PART;
import static ru.otklik.bot.platform.PersonalColumn.HANDOVER_NAME;
import static ru.otklik.bot.platform.PersonalColumn.REPORT_FIELDS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import ru.otklik.bot.platform.NotOpened;
import ru.otklik.bot.platform.PersonalColumn;
import ru.otklik.bot.platform.Sealing;
import ru.otklik.bot.support.Sealed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SealedColumnsTest {
    private static final String NAME = "Зоряна Перепёлкина";
    private static final String FIRST = Sealed.key("k1", 'a');
    private static final String SECOND = Sealed.key("k2", 'b');

    private final Sealing sealing = Sealed.with(FIRST);

    @Test
    void opensWhatItHasSealedAndNamesTheKeyAlone() {
        String stored = sealing.seal(CHAT_NAME, NAME, "town", "7");

        assertThat(stored).startsWith("sealed:1:k1:").doesNotContain("Зоряна").matches("[\\x21-\\x7e]+");
        assertThat(sealing.open(CHAT_NAME, stored, "town", "7")).isEqualTo(NAME);
        assertThat(sealing.keyOf(CHAT_NAME, stored)).contains("k1");
        assertThat(stored).startsWith(sealing.currentPrefix());
    }

    @Test
    void theSameIsNeverSealedAlike() {
        assertThat(sealing.seal(CHAT_NAME, NAME, "town", "7")).isNotEqualTo(sealing.seal(CHAT_NAME, NAME, "town", "7"));
    }

    @Test
    void whatIsTakenToAnotherRowOrColumnIsRefused() {
        String stored = sealing.seal(CHAT_NAME, NAME, "town", "7");

        refused(CHAT_NAME, stored, "town", "8");
        refused(CHAT_NAME, stored, "village", "7");
        refused(CHAT_PROGRESS, stored, "town", "7");
        refused(HANDOVER_NAME, stored, "town", "7");
        assertThatThrownBy(() -> sealing.open(CHAT_NAME, stored, "town")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasChangedIsRefused() {
        String stored = sealing.seal(CHAT_NAME, NAME, "town", "7");
        int head = sealing.currentPrefix().length();
        for (int at = head; at < stored.length() - 1; at += 5) {
            char other = stored.charAt(at) == 'A' ? 'B' : 'A';
            refused(CHAT_NAME, stored.substring(0, at) + other + stored.substring(at + 1), "town", "7");
        }
        refused(CHAT_NAME, stored.substring(0, stored.length() - 4), "town", "7");
        refused(CHAT_NAME, stored + "AAAA", "town", "7");
    }

    @Test
    void aMissingKeyIsNamedAndNothingElse() {
        String stored = sealing.seal(CHAT_NAME, NAME, "town", "7");

        NotOpened refused =
                catchThrowableOfType(NotOpened.class, () -> Sealed.with(SECOND).open(CHAT_NAME, stored, "town", "7"));

        assertThat(refused).hasMessage("chat.resident is sealed with key k1, which OTKLIK_KEYS does not have");
        assertThat(refused.isKeyMissing()).isTrue();
        assertThat(refused.said()).contains("«k1»");
        assertThat(Sealed.with(SECOND).shown(CHAT_NAME, stored, "town", "7")).isEqualTo(refused.said());
    }

    @Test
    void anotherKeyOfTheSameNameOpensNothing() {
        String stored = sealing.seal(CHAT_NAME, NAME, "town", "7");

        assertThatThrownBy(() -> Sealed.with(Sealed.key("k1", 'z')).open(CHAT_NAME, stored, "town", "7"))
                .isInstanceOf(NotOpened.class)
                .hasMessageContaining("key k1")
                .hasMessageNotContaining(stored.substring(20));
    }

    @Test
    void theFirstKeySealsAndAllOfThemOpen() {
        String stored = sealing.seal(CHAT_NAME, NAME, "town", "7");
        Sealing both = Sealed.with(SECOND + "," + FIRST);

        assertThat(both.open(CHAT_NAME, stored, "town", "7")).isEqualTo(NAME);
        assertThat(both.seal(CHAT_NAME, NAME, "town", "7")).startsWith("sealed:1:k2:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Анна", "{\"step\": \"IDLE\"}", "sealed:", "sealed:1:k1:short", "sealed:2:k1:AAAA"})
    void whatStandsInTheClearIsReadAsItIs(String old) {
        assertThat(sealing.open(CHAT_PROGRESS, old, "town", "7")).isEqualTo(old);
        assertThat(sealing.keyOf(CHAT_PROGRESS, old)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]"})
    void nothingIsNotSealed(String nothing) {
        assertThat(sealing.seal(CHAT_PROGRESS, nothing, "town", "7")).isEqualTo(nothing);
    }

    @Test
    void jsonStaysJson() {
        String fields = "[{\"code\": \"phone\", \"name\": \"Телефон\", \"value\": \"8 913 555-41-87\"}]";

        String stored = sealing.seal(REPORT_FIELDS, fields, "26-000001");

        assertThat(JsonMapper.shared().readTree(stored).isString()).isTrue();
        assertThat(sealing.open(REPORT_FIELDS, stored, "26-000001")).isEqualTo(fields);
        assertThat(sealing.open(REPORT_FIELDS, fields, "26-000001")).isEqualTo(fields);
    }

    @Test
    void ofADeliveryOnlyWhatSqlAsksForStaysInTheClear() {
        String part = """
                {"kind":"TEXT","text":"Зоряна, верно?","message":"5","keyboard":[[{"label":"Да","payload":"p"}]]}""";

        JsonNode stored = JsonMapper.shared().readTree(sealing.seal(DELIVERY_PART, part, "town", "7"));

        assertThat(stored.propertyNames()).containsExactlyInAnyOrder("kind", "message", "sealed");
        assertThat(JsonMapper.shared().readTree(sealing.open(DELIVERY_PART, stored.toString(), "town", "7")))
                .isEqualTo(JsonMapper.shared().readTree(part));
        String erased = "{\"kind\": \"TEXT\", \"text\": \"\"}";
        assertThat(sealing.seal(DELIVERY_PART, erased, "town", "7")).isEqualTo(erased);
        refused(DELIVERY_PART, stored.toString(), "town", "8");
    }

    @Test
    void withoutAKeyThereIsNoStart() {
        SealedColumns none = new SealedColumns(new SealedTokens("", new MockEnvironment()));

        assertThatThrownBy(none::afterPropertiesSet)
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining("Личные данные жителей");
    }

    private void refused(PersonalColumn column, String stored, String... row) {
        assertThatThrownBy(() -> sealing.open(column, stored, row))
                .as(stored)
                .isInstanceOf(NotOpened.class)
                .hasMessageContaining(column + ", sealed with key k1")
                .hasMessageNotContaining("Зоряна");
    }
}
