package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.conversation.Effect;

/** The resident's language: the messenger's, until the resident chooses another. */
class LanguagesTest {
    private static final String LIGHTS = "у дома на ленина 5 не горят фонари";

    @Test
    void anEnglishMessengerIsAnsweredInEnglishFromTheFirstWordsOnAndTypedEnglishIsUnderstood() {
        Scenario.of("en-US")
                .says(LIGHTS)
                .isAsked("Do you agree")
                .isOffered("I agree", "No")
                .says("I agree")
                .isAsked("This looks like it's about street lighting")
                .isOffered("Yes", "Something else")
                .says("Yes, that's right")
                .isAsked("Is it here — ул. Ленина, 5")
                .says("yes, here")
                .isAsked("If you have photos")
                .says("no")
                .isAsked("Check if everything is right", "Street lights are out · ул. Ленина, 5")
                .says("no")
                .isAsked("What shall we change?")
                .says("back")
                .isAsked("Check if everything is right")
                .says("send")
                .did(Effect.FileReport.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        start        | Hello! This is
        help         | /my — your reports
        my reports   | You have no reports yet
        cancel       | nothing to cancel
        language     | Which language
        """)
    void commandsAreUnderstoodInEnglish(String typed, String told) {
        Scenario.of("en").says(typed).isAsked(told);
    }

    @Test
    void whoeverNamesALanguageIsNotAskedWhich() {
        Scenario.begin()
                .says("english")
                .isAsked("let's speak English")
                .says("фонари не горят")
                .isAsked("Do you agree")
                .says("по-русски")
                .isAsked("говорим по-русски", "Согласны");
    }

    @Test
    void whatIsNotSpokenIsAnsweredInRussian() {
        Scenario.of("fr").says("/start").isAsked("Здравствуйте");
    }

    @Test
    void whoeverReportsInEnglishIsAskedInEnglish() {
        Scenario.of("ru")
                .says("The street light at Lenina 5 has been out for two weeks")
                .isAsked("Do you agree");
        Scenario.of("ru").says("yama na doroge, lenina 5, sovsem ryadom").isAsked("Согласны");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/my", "/data", "/language", "/stop"})
    void commandsTellNoLanguage(String command) {
        Scenario.begin().says(command).isNotTold("For Russian");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "hello", "hi!", "good morning"})
    void aWordOfGreetingIsAnsweredInEnglishAndRussianWordsAfterItInRussian(String text) {
        Scenario scenario = Scenario.begin().says(text).isAsked("For Russian");
        scenario.didNothing();
        scenario.says(LIGHTS).isAsked("Согласны").isNotTold("Do you agree");
        Scenario.begin()
                .says(text)
                .says("The street light at Lenina 5 has been out for two weeks")
                .isAsked("Do you agree");
    }

    @Test
    void aDangerInEnglishIsAnsweredInEnglishAtOnce() {
        Scenario.of("ru").says("smells like gas").isToldOnly("Call 104 or 112").isOffered("Tell more");
        Scenario.begin()
                .says("у дома на ленина 5 не горят фонари")
                .says("I smell gas in the hallway")
                .isAsked("Call 104 or 112");
    }

    @Test
    void linksAreCalledInTheResidentsLanguage() {
        Scenario.of("en")
                .says(LIGHTS + "\nСсылка: https://vk.com/club1\nЗапись: https://vk.com/wall-1_2")
                .says("I agree")
                .says("yes")
                .says("yes, here")
                .says("no")
                .isAsked("Link: https://vk.com/club1", "Post: https://vk.com/wall-1_2");
    }

    @Test
    void theResidentsChoiceCountsMoreThanTheMessengers() {
        Scenario scenario = Scenario.of("en")
                .says(LIGHTS)
                .isAsked("Do you agree")
                .says("/language")
                .isAsked("Which language")
                .isOffered("English", "Русский")
                .presses("Русский")
                .isAsked("говорим по-русски", "Согласны");
        assertThat(scenario.did(Effect.Speak.class).language()).isEqualTo("ru");
        scenario.says("да").isAsked("Похоже, это про уличное освещение");
    }
}
