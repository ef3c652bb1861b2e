package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.SideBySide;

/** A resident with a messenger in English, over real HTTP: everything the bot says is English, what the agency reads is Russian. */
@OtklikTest
class LanguagesTest {
    @LocalServerPort
    private int port;

    @SideBySide
    @ParameterizedTest
    @CsvSource({"telegram, demo-telegram, 25", "vk, demo-vk, 27"})
    void isSpokenToInEnglishFromTheFirstWordsToTheAnswerAndInRussianOnWish(
            String messenger, String page, String house) {
        Phone phone = new Phone(base(), messenger, page, "languages-en");
        String number = files(phone, house);

        DeskClient agency = DeskClient.of(base(), "teploseti");
        assertThat(agency.get("/incidents/" + number).body().toString()).contains("Где холодно", "Во всей квартире");
        agency.post("/incidents/" + number + "/answer", Map.of("text", "Спустили воздух, тепло."));
        Phone.Heard answer = phone.awaits("answers: “Спустили воздух, тепло.”");
        assertThat(answer.text()).contains("Is the problem solved?");
        assertThat(answer.buttons()).containsExactly("Solved", "Partly", "No");

        phone.presses("No");
        assertThat(phone.hears("No. " + number + " is back in progress").text()).contains("will answer by ");
        phone.says("it is cold again").hears("Added to No. " + number);

        phone.says("my reports").hears("Your reports:");
        phone.presses("No. " + number).hears("Cold: In the whole flat");
        phone.says("/language").hears("Which language");
        phone.presses("Русский").hears("говорим по-русски");
        phone.says("/my").hears("Ваши сообщения");
        phone.presses("№ " + number).hears("Где холодно: Во всей квартире");
        agency.post("/incidents/" + number + "/answer", Map.of("text", "Проверили ещё раз."));
        assertThat(phone.awaits("«Проверили ещё раз.»").buttons()).containsExactly("Решено", "Частично", "Нет");
    }

    private static String files(Phone phone, String house) {
        phone.says("It is freezing in my flat").hears("Do you agree");
        phone.presses("I agree").hears("");
        // Whatever is guessed of words in another language: the resident looks for it in the groups.
        phone.says("no").hears("");
        phone.says("no").hears("Pick what comes closest");
        phone.presses("Heating and hot water").hears("“Heating and hot water”: what exactly?");
        phone.presses("Cold radiators").hears("Where is it?");
        phone.says("гагарина " + house).hears("Is it here — ул. Гагарина, " + house);
        phone.presses("Yes, here").hears("cold in the whole house or only in your flat?");
        phone.presses("In the whole flat").hears("Since when has there been no heating?");
        phone.says("yesterday").hears("How warm is the room");
        phone.says("12").hears("If you have photos");
        phone.presses("No photos");
        assertThat(phone.hears("Check if everything is right").text())
                .contains("Cold radiators · ул. Гагарина, " + house, "Cold: In the whole flat", "In the room: 12 °C");
        phone.presses("Send");
        Phone.Heard filed = phone.hears("Done, your report is No.");
        assertThat(filed.text())
                .containsPattern("the answer will come here by \\p{Alpha}+day, \\d{1,2} \\p{Alpha}+\\.")
                .contains("not an official appeal");
        assertThat(filed.buttons()).contains("Make the text");
        return filed.number();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
