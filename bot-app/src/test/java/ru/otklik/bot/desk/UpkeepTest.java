package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;
import ru.otklik.bot.support.Stores;

/** What the desk tells of the application's own troubles: updates set aside, messages that wait, every attempt at an answer. */
@BrowserTest
class UpkeepTest extends DeskTest {
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final String RAW = """
            {"update_id":%1$d,"message":{"message_id":1,"date":1795000000,"text":"У дома 5 течёт труба",\
            "from":{"id":77%1$d,"is_bot":false,"first_name":"Анна"},"chat":{"id":77%1$d,"type":"private"}}}""";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Stores stores;

    @AfterEach
    void nothingIsSetAside() {
        jdbc.sql("delete from inbound where update_key like 'upkeep-%'").update();
        jdbc.sql("delete from delivery where page = 'sever-telegram' and chat like 'upkeep-%'")
                .update();
    }

    @Test
    void showsTheAdministratorWhatIsSetAsideAndTriesItAgain(Page administrator) {
        setAside("java.lang.IllegalStateException");
        long second = setAside("the page is not connected");
        open(administrator, ADMINISTRATOR, "/desk");
        administrator.setViewportSize(1300, 900);

        PlaywrightAssertions.assertThat(administrator.locator(".sections a[href='/desk/set-aside'] small"))
                .hasText("2");
        administrator.locator(".sections a[href='/desk/set-aside']").click();
        PlaywrightAssertions.assertThat(administrator.locator(".stuck")).hasCount(2);
        assertThat(administrator.locator(".stuck").first().innerText())
                .contains("Заречный на связи", "Telegram", "java.lang.IllegalStateException", "попыток: 5");
        administrator.locator(".stuck summary").first().click();
        assertThat(administrator.locator(".stuck pre").first().innerText())
                .contains("\"text\" : \"У дома 5 течёт труба\"");
        Screenshots.take(administrator, "set-aside");
        administrator.setViewportSize(360, 740);
        assertThat((Boolean) administrator.evaluate("document.documentElement.scrollWidth <= 360"))
                .isTrue();
        Screenshots.take(administrator, "set-aside-360");

        button(administrator.locator(".stuck").first(), "Попробовать ещё раз").click();
        PlaywrightAssertions.assertThat(administrator.locator(".told.done")).containsText("Пробуем ещё раз");
        await().untilAsserted(() ->
                assertThat(states()).as("the dialog takes it this time").containsExactly("DONE", "SET_ASIDE"));
        button(administrator.locator(".stuck").first(), "Не разбирать").click();
        PlaywrightAssertions.assertThat(administrator.locator(".told.done")).containsText("Больше не разбираем");
        assertThat(states()).containsExactly("DONE", "DROPPED");
        assertThat(as(ADMINISTRATOR)
                        .post("/desk/set-aside/%d/again".formatted(second), Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void isForTheAdministratorAlone() {
        long id = setAside("java.lang.IllegalStateException");
        Browser clerk = as(GORSVET);

        assertThat(clerk.get("/desk/set-aside").statusCode()).isEqualTo(403);
        assertThat(clerk.post("/desk/set-aside/%d/again".formatted(id), Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(clerk.get("/desk").body()).doesNotContain("/desk/set-aside");
        assertThat(stranger().get("/desk/set-aside").statusCode()).isEqualTo(302);
        assertThat(states()).containsExactly("SET_ASIDE");
    }

    @Test
    void warnsTheAdministratorOfPagesWhoseMessagesWaitTooLong() {
        jdbc.sql("""
                        insert into delivery (id, place, page, chat, purpose, part, callback_buttons, status, next_attempt_at,
                            created_at, changed_at)
                        values (nextval('delivery_id'), currval('delivery_id'), 'sever-telegram', 'upkeep-1', 'ANSWER',
                            '{"kind": "TEXT", "text": "Починили"}', true, 'PENDING', now() + interval '1 hour',
                            now() - interval '21 minutes', now())
                        """).update();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(as(ADMINISTRATOR).get("/desk/pages").body())
                                .contains("Сообщения жителям задерживаются: ждут уже 21\u00a0минуту.")
                                .contains("class=\"told wrong alarm\""));
        assertThat(as(GORSVET).get("/desk").body()).doesNotContain("задерживаются");
    }

    @Test
    void warnsTheAdministratorWhileNodesDoNotHearOfEachOther() {
        Browser administrator = as(ADMINISTRATOR);
        Browser clerk = as(GORSVET);
        stores.stopRedis();
        try {
            await().untilAsserted(() ->
                    assertThat(administrator.get("/desk/pages").body()).contains("Redis не отвечает."));
            assertThat(clerk.get("/desk").body()).doesNotContain("Redis");
        } finally {
            stores.startRedis();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(administrator.get("/desk/pages").body()).doesNotContain("Redis"));
    }

    @Test
    void showsEveryAttemptAtAnAnswerTheUncertainOneAndItsMarkedRepeat(Page clerk) {
        String number = file(Filed.LIGHT, "Не горит у пекарни");
        Browser browser = as(GORSVET);
        browser.post("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"));
        browser.post("/desk/incidents/%s/answer".formatted(number), Map.of("version", "2", "text", "Лампу заменили"));
        long answer = await().until(() -> jdbc.sql("""
                                        select d.id from delivery d join answer a on d.subject = 'answer:' || a.id
                                        where a.text like '%Лампу заменили%' and d.status <> 'PENDING' order by d.id limit 1
                                        """).query(Long.class).optional(), Optional::isPresent)
                .orElseThrow();
        jdbc.sql("""
                        insert into delivery (id, place, page, chat, purpose, part, callback_buttons, subject, status, attempts, repeated,
                            next_attempt_at, created_at, changed_at)
                        select nextval('delivery_id'), place, page, chat, purpose, part, callback_buttons, subject, 'SENT', 1, true,
                            now(), now(), now() from delivery where id = :id
                        """).param("id", answer).update();
        jdbc.sql(
                        "update delivery set status = 'UNCERTAIN', attempts = 2, reason = 'read timed out', sent_at = null, sent_by = null where id = :id")
                .param("id", answer)
                .update();
        jdbc.sql("delete from delivery_attempt where delivery = :id")
                .param("id", answer)
                .update();
        jdbc.sql("""
                        insert into delivery_attempt (delivery, at, node, result, words) values
                            (:id, now(), 'node-a', 'FAILED', 'connection refused'),
                            (:id, now(), 'node-b', 'UNCERTAIN', 'read timed out')
                        """).param("id", answer).update();

        open(clerk, GORSVET, "/desk");
        clerk.setViewportSize(1300, 1000);
        clerk.navigate(base() + "/desk/incidents/" + number);
        Locator sending = clerk.locator(".sending").last();
        PlaywrightAssertions.assertThat(sending.locator(".tries li")).hasCount(2);
        assertThat(sending.innerText()).isEqualToIgnoringCase("доставлено с повтором");
        sending.locator("summary").first().click();
        assertThat(sending.innerText())
                .contains("не отправилось", "неизвестно, дошло ли", "повторено с пометкой")
                .doesNotContain("connection refused", "node-b");
        sending.locator(".raw summary").first().click();
        assertThat(sending.innerText())
                .contains("узел node-a: connection refused")
                .doesNotContain("read timed out");
        Screenshots.take(clerk, "attempts");
    }

    private long setAside(String reason) {
        int key = KEYS.incrementAndGet();
        return jdbc.sql("""
                        insert into inbound (page, update_key, chat, raw, received_at, next_attempt_at, status, attempts, reason)
                        values ('demo-telegram', :key, :chat, :raw, now(), now(), 'SET_ASIDE', 5, :reason) returning id
                        """)
                .param("key", "upkeep-" + key)
                .param("chat", "77" + key)
                .param("raw", RAW.formatted(key))
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    private List<String> states() {
        return jdbc.sql("select status from inbound where update_key like 'upkeep-%' order by id")
                .query(String.class)
                .list();
    }
}
