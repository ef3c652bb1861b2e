package ru.otklik.dialogs.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerRulesTest {
    private static final Map<String, String> SETS = Map.of("газ", "газ газом\nгаза");

    private static final DangerRules RULES = new DangerRules(
            List.of(
                    rule("gas", true, List.of("пахн* <газ>", "утеч* <газ>"), List.of("датчик*")),
                    rule("fire", false, List.of("горит/загорел* балкон*/дом", "пожар"), List.of("если_пожар")),
                    rule("self", false, List.of("не_хочу_жить"), List.of("жить_в/рядом"))),
            signs(List.of("фильм*")));

    private static DangerRule rule(String id, boolean lasting, List<String> signs, List<String> unless) {
        return new DangerRule(new Danger(id, Map.of("ru", "Звоните 112.")), signs(signs), signs(unless), lasting);
    }

    private static List<Sign> signs(List<String> written) {
        return written.stream().map(sign -> Sign.of(sign, SETS)).toList();
    }

    private static String found(String text) {
        return RULES.find(text).map(Danger::id).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "пахнет газом",
                "Газом тут ПАХНЕТ!!!",
                "пахнит гaзом",
                "с утра сильно пахнет в подъезде газом",
                "света нет, пахнет газом",
                "утечка газа",
                "вчера запахло, пахнет газом",
                "неделю назад пахло и пахнет газом",
                "год назад чинили, а сейчас пахнет газом",
                "газовики всё починили, но газом опять пахнет"
            })
    void recognisesASignInOtherOrderFormsAndSpelling(String text) {
        assertThat(found(text)).isEqualTo("gas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "газом не пахнет",
                "не пахнет больше газом",
                "пахнет, газа нет",
                "запаха нет, но утечки газа нет",
                "без утечки газа",
                "датчик пахнет газом",
                "год назад пахло газом",
                "пахло газом, утечку устранили",
                "пахнет мусором. Газ отключили",
                "смотрю фильм: пахнет газом"
            })
    void respectsDenialPastAndExclusions(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void takesYesterdaysFireForFinishedButNotYesterdaysGas() {
        assertThat(found("вчера загорелся балкон")).isEmpty();
        assertThat(found("вчера пахнет газом")).isEqualTo("gas");
    }

    @Test
    void listensToWhatIsSaidAfterwards() {
        assertThat(found("Загорелся балкон. Потушили сами.")).isEmpty();
        assertThat(found("Загорелся балкон. Потушили, но опять дымит.")).isEqualTo("fire");
    }

    @Test
    void keepsTheOrderOfAPhrase() {
        assertThat(found("я не хочу больше жить")).isEqualTo("self");
        assertThat(found("хочу жить, а не выживать")).isEmpty();
        assertThat(found("не хочу жить рядом со свалкой")).isEmpty();
        assertThat(found("если пожар, не проедут")).isEmpty();
    }

    @Test
    void readsAnyText() {
        assertThat(Stream.of("", " \n", "…!?", "🔥🔥🔥", "а".repeat(50_000), "горит ".repeat(5_000)))
                .allMatch(text -> RULES.find(text).isEmpty());
    }

    @Test
    void refusesASignThatNobodyUnderstands() {
        assertThatThrownBy(() -> Sign.of("пахн* <дым>", SETS)).hasMessage("нет такого набора слов: <дым>");
        assertThatThrownBy(() -> Sign.of("пахн*! газом", SETS)).hasMessage("«пахн*!» — не слово");
    }
}
