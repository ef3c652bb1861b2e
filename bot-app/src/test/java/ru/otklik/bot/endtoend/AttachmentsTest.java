package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.platform.PersonalColumn;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.Sealed;
import ru.otklik.bot.support.SideBySide;
import tools.jackson.databind.JsonNode;

/** Everything that can be attached to a message is kept, or the resident is told why not. */
@OtklikTest
class AttachmentsTest {
    private static final String BOTH = """
            telegram, demo-telegram
            vk, demo-vk""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void aStickerGetsAFriendlyWordAndIsNoFileOfTheReport(String messenger, String page) {
        Phone phone = phone(messenger, page, "sticker");
        phone.sends("sticker").hears("Стикер увидели");
        phone.says("у дома на ул. %s, 11 не горят фонари".formatted(messenger.equals("vk") ? "Звёздная" : "Титова"))
                .hears("Согласны");
        phone.sends("sticker").hears("Стикер увидели");
        phone.presses("Согласен / согласна").hears("уличное освещение");
        phone.presses("Да").hears("ул. ");
        phone.presses("Да, здесь");
        Phone.Heard filed = phone.filesWithoutPhoto("Готово, сообщение №");
        String number = filed.number();
        JsonNode report = DeskClient.of(base(), "gorsvet")
                .get("/incidents/" + number)
                .body()
                .path("reports")
                .path(0);
        assertThat(report.path("media").isEmpty()).isTrue();
        phone.answers(filed, "и второй фонарь погас").hears("№ " + number);
    }

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void aPhotoThatCannotBeOpenedIsAskedForOnceMore(String messenger, String page) {
        Phone phone = phone(messenger, page, "broken");
        phone.says("яма на дороге").hears("Согласны");
        phone.sendsPhoto("не фото".getBytes(StandardCharsets.UTF_8)).hears("Фото не открывается");
        phone.sendsPhoto(new byte[0]).hears("Файл пустой");
    }

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void filesWithoutANameGetOne(String messenger, String page) {
        Phone phone = phone(messenger, page, "named");
        phone.sends("voice").hears("Голосовое передадим");
        assertThat(namesOfFilesLike("Голосовое ____-__-__ __-__" + (messenger.equals("vk") ? ".mp3" : ".ogg")))
                .isNotEmpty();
        assertThat(namesOfFilesLike("file")).isEmpty();
    }

    @SideBySide
    @Test
    void severalKindsInOneMessageOfVkAreKeptOrExplained() {
        Phone phone = phone("vk", "demo-vk", "several");
        phone.sends("photo,document,voice,video,audio,link,wall,poll");
        String said = phone.hears("Голосовое передадим").text();
        assertThat(said)
                .contains("Видео из ВКонтакте нам не скачать")
                .contains("Такое вложение нам не забрать")
                .contains("Согласны");
        String progress = Sealed.values(jdbc, PersonalColumn.CHAT_PROGRESS, "where page = 'demo-vk'", Map.of()).stream()
                .filter(one -> one.matches(".*не вывозят мусор.*example.com/novosti/17.*"))
                .findFirst()
                .orElseThrow();
        assertThat(progress).contains("https://vk.com/video", "https://vk.com/wall");
        assertThat(progress.split("[0-9a-f]{8}-[0-9a-f]{4}-", -1)).hasSize(1 + 4);
    }

    @SideBySide
    @Test
    void theDeskShowsWhatAResidentOfVkIsCalled() {
        Phone phone = phone("vk", "demo-vk", "called");
        phone.says("оператор").hears("Согласны");
        phone.presses("Согласен / согласна").hears("Позвали сотрудника");
        await().untilAsserted(() -> assertThat(Sealed.values(jdbc, PersonalColumn.HANDOVER_NAME, "", Map.of()))
                .contains("attached-called"));
    }

    private List<String> namesOfFilesLike(String pattern) {
        return jdbc.sql("select file_name from media where file_name like :pattern")
                .param("pattern", pattern)
                .query(String.class)
                .list();
    }

    private Phone phone(String messenger, String page, String resident) {
        return new Phone(base(), messenger, page, "attached-" + resident);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
