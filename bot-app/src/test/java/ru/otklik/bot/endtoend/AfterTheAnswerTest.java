package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.SideBySide;

/** What residents type once their reports are filed and answered, over real HTTP on both messengers. */
@OtklikTest
class AfterTheAnswerTest {
    @LocalServerPort
    private int port;

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = """
            telegram, demo-telegram, Кооперативная
            vk, demo-vk, Кутузова""")
    void twoReportsNeverMixAndNoWordsStartANewOne(String messenger, String page, String street) {
        Phone phone = new Phone("http://127.0.0.1:" + port, messenger, page, "after-the-answer");
        String light = phone.reportsLights(street, 5);
        phone.says("на дороге яма, ул. %s, 9".formatted(street)).hears("ямы на дороге");
        phone.presses("Да").hears("ул. %s, 9".formatted(street));
        phone.presses("Да, здесь");
        String hole = phone.filesWithoutPhoto("Готово, сообщение №").number();
        DeskClient gorsvet = DeskClient.of("http://127.0.0.1:" + port, "gorsvet");
        DeskClient dorogi = DeskClient.of("http://127.0.0.1:" + port, "dorogi");

        phone.says("отмена").hears("Отозвать № " + hole);
        phone.presses("Нет, оставить").hears("№ " + hole);
        phone.says("отозвать заявку").hears("Отозвать № " + hole);
        phone.says("нет").hears("№ " + hole);
        phone.presses("К списку").hears("Ваши сообщения");
        phone.presses("Назад");
        phone.says("а кто этим занимается?").hears("Ваши сообщения");
        phone.presses("Назад");

        post(gorsvet, light, "ask", "Сколько фонарей не горит?");
        phone.awaits("Сколько фонарей не горит");
        phone.says("два, у подъезда").hears("Передали ваш ответ по № " + light);

        post(gorsvet, light, "answer", "Заменили лампы.");
        phone.awaits("Заменили лампы");
        post(dorogi, hole, "answer", "Яму заделали.");
        phone.awaits("Яму заделали");
        phone.says("№ 999 решено").hears("Такого номера среди ваших сообщений нет");
        phone.says("решено").hears("О каком из них это?");
        phone.says("про фонарь").hears("закрыли № " + light);
        phone.says("яму заделали плохо").hears("Это об ответе по № " + hole + " — там не решено?");
        phone.says("переделайте").hears("передали ваши слова");
        phone.sendsPhoto(Pictures.jpeg()).hears("Добавили к № " + hole);
        assertThat(dorogi.get("/incidents/" + hole).body().toString()).contains("яму заделали плохо");

        post(dorogi, hole, "answer", "Переделали.");
        phone.awaits("Переделали");
        phone.says("нет").hears("Что не так?");
        post(dorogi, hole, "answer", "Переделали ещё раз.");
        phone.awaits("Переделали ещё раз");
        phone.says("решено").hears("закрыли № " + hole);

        Phone.Heard data = phone.says("какие данные вы храните").hears("Вот что у нас есть о вас");
        assertThat(data.text())
                .contains("№ %s — яма на дороге, закрыто".formatted(hole), "№ %s — не горят фонари".formatted(light))
                .doesNotContain("\n\n\n");
        phone.presses("Назад");
        phone.says("отзываю сообщение").hears("Отзывать нечего");
    }

    private static void post(DeskClient agency, String number, String what, String text) {
        assertThat(agency.post("/incidents/" + number + "/" + what, Map.of("text", text))
                        .status())
                .isEqualTo(200);
    }
}
