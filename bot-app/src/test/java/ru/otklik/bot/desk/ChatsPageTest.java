package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.operators.Handovers;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;

class ChatsPageTest extends DeskTest {
    private static final AtomicLong CHATS = new AtomicLong(8_000_000_000L);

    @Autowired
    private Handovers handovers;

    private final ChatRef chat = new ChatRef(new PageId("gorsvet-vk"), String.valueOf(CHATS.incrementAndGet()));
    private final String name = "Анна-" + chat.chat();

    @Test
    void showsWhoWaitsAndWhatTheySay() {
        MediaId photo = photo();
        begin();
        says("Когда <b>починят</b>?\nУже темно", photo);
        Browser clerk = as(GORSVET);

        assertThat(row(clerk)).contains("ждёт 1 мин").contains("1\u00a0новое сообщение");
        assertThat(clerk.get("/desk").body()).contains("class=\"waiting\"");
        String page = clerk.get(path(clerk)).body();

        assertThat(page)
                .contains("Когда &lt;b&gt;починят&lt;/b&gt;?\nУже темно")
                .contains("src=\"/desk/media/" + photo)
                .contains("Житель увидит: «Горсвет: …»")
                .contains("fresh-line");
        assertThat(clerk.bytes("/desk/media/" + photo).statusCode()).isEqualTo(200);
        assertThat(clerk.get(path(clerk)).body()).as("read by now").doesNotContain("fresh-line");
    }

    @Test
    void answersAndShowsNewWordsToAnOpenPageOnly() {
        begin();
        Browser clerk = as(GORSVET);
        String path = path(clerk);
        String fresh = fresh(clerk.get(path).body());
        assertThat(clerk.get(fresh).statusCode()).isEqualTo(204);

        says("Вы тут?");
        HttpResponse<String> news = clerk.get(fresh + "&looking=false");
        assertThat(news.body()).contains("Вы тут?").contains("id=\"thread\"").doesNotContain("<html");
        assertThat(row(clerk)).as("nobody looked").contains("1\u00a0новое сообщение");
        clerk.get(fresh(news.body()) + "&looking=true");
        assertThat(row(clerk)).doesNotContain("новое сообщение");

        HttpResponse<String> said =
                clerk.post(path + "/say", Map.of("text", "Тут.\r\nПриедем к шести."), "HX-Request", "true");

        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(said.headers().firstValue("HX-Trigger")).contains("queue-changed");
        assertThat(said.body()).contains("Тут.\nПриедем к шести.").contains("class=\"sending");
        assertThat(location(clerk.post(path + "/say", Map.of("text", "И ещё")))).endsWith(path);
        assertThat(clerk.post(path + "/say", Map.of("text", "  "), "HX-Request", "true")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void closesAndKeepsWhatWasTypedTooLate() {
        begin();
        says("Спасибо, не надо");
        Browser clerk = as(GORSVET);
        String path = path(clerk);

        assertThat(location(clerk.post(path + "/close", Map.of()))).endsWith(path + "?closed=true");

        assertThat(clerk.get(path).body())
                .contains("Чат закрыт: Горсвет")
                .doesNotContain("placeholder=\"Ответить жителю\"");
        assertThat(clerk.get("/desk/chats").body()).doesNotContain(name);
        assertThat(clerk.get("/desk/chats?closed=true").body()).contains(name);
        HttpResponse<String> late = clerk.post(path + "/say", Map.of("text", "Ещё слово"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Чат уже закрыт");
    }

    @Test
    void nobodyElseSeesIt() {
        MediaId photo = photo();
        begin();
        says("Секрет", photo);
        String path = path(as(GORSVET));
        Browser other = as(DOROGI);

        assertThat(other.get("/desk/chats").body()).doesNotContain(name);
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(other.get(path).body()).contains("Такого чата у вас нет").doesNotContain("Секрет");
        assertThat(other.get(path + "/fresh?seen=x").statusCode()).isEqualTo(404);
        assertThat(other.post(path + "/say", Map.of("text", "Мы")).statusCode()).isEqualTo(404);
        assertThat(other.post(path + "/close", Map.of()).statusCode()).isEqualTo(404);
        assertThat(other.get("/desk/media/" + photo).statusCode()).isEqualTo(404);
        assertThat(as(CURATOR).get(path).body()).contains("Секрет");
        assertThat(stranger().get("/desk/chats").statusCode()).isEqualTo(302);
    }

    private void begin() {
        transaction.executeWithoutResult(_ -> handovers.begin(chat, name, true, "ru"));
    }

    private void says(String words, MediaId... media) {
        transaction.executeWithoutResult(_ -> handovers.residentSaid(chat, words, List.of(media)));
    }

    /** This chat's row in the list. */
    private String row(Browser clerk) {
        return Arrays.stream(clerk.get("/desk/chats/rows").body().split("<a class=\"row"))
                .filter(row -> row.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private String path(Browser clerk) {
        Matcher address = Pattern.compile("href=\"(/desk/chats/\\d+)\"").matcher(row(clerk));
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static String fresh(String page) {
        Matcher address = Pattern.compile("hx-get=\"(/desk/chats/\\d+/fresh\\?seen=[0-9a-f]+)\"")
                .matcher(page);
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
