package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.delivery.Outbox;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.PageBook;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.pages.Vitals;
import ru.otklik.bot.pages.Vitals.Condition;
import ru.otklik.bot.pages.Vitals.Vital;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;

/** The administrator's screens of pages in messengers. */
@BrowserTest
class RosterTest extends DeskTest {
    private static final AtomicInteger NEXT = new AtomicInteger(4_200_000);

    @Autowired
    private PageDirectory directory;

    @Autowired
    private PageBook book;

    @Autowired
    private Vitals vitals;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JdbcClient jdbc;

    private final int number = NEXT.addAndGet(1_000);
    private final String id = "roster" + number;

    @AfterEach
    void removeOurs() {
        directory.all().stream()
                .filter(known -> known.id().value().startsWith("roster"))
                .forEach(known -> book.remove(known.id(), "test"));
    }

    @Test
    void aPageIsAddedPausedResumedAndRemovedWithoutARestart() {
        Browser administrator = as(ADMINISTRATOR);
        administrator.get("/desk/pages/new");

        HttpResponse<String> added = administrator.post(
                "/desk/pages/new",
                Map.of(
                        "messenger",
                        "telegram",
                        "id",
                        id,
                        "name",
                        "Городок",
                        "agency",
                        "gorsvet",
                        "territory",
                        "",
                        "token",
                        number + ":a"));

        assertThat(location(added)).endsWith("/desk/pages/-/" + id + "?done=added");
        assertThat(administrator.get("/desk/pages?q=" + id).body())
                .contains("Городок")
                .contains("Горсвет");
        await().atMost(Duration.ofSeconds(15)).until(() -> page(administrator).contains("на связи"));
        assertThat(page(administrator)).doesNotContain(number + ":a");

        assertThat(location(administrator.post("/desk/pages/-/" + id + "/pause", Map.of())))
                .endsWith("?done=paused");
        assertThat(page(administrator)).contains("на паузе", "Снять с паузы");
        administrator.post("/desk/pages/-/" + id + "/resume", Map.of());
        assertThat(directory.find(new PageId(id)).orElseThrow().isActive()).isTrue();

        assertThat(administrator
                        .post("/desk/pages/-/" + id + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(422);
        administrator.post("/desk/pages/-/" + id + "/remove", Map.of("sure", "true"));
        assertThat(page(administrator))
                .contains("удалена", "Вернуть с новым ключом")
                .contains("Городок");
        assertThat(administrator.get("/desk/pages?q=" + id).body()).contains("Таких страниц нет");
        assertThat(administrator.get("/desk/pages?show=removed&q=" + id).body()).contains("Городок");
    }

    @Test
    void whatIsWrongWithANewPageIsSaidAndItsTokenIsNotShownAgain() {
        Browser administrator = as(ADMINISTRATOR);
        administrator.get("/desk/pages/new");

        HttpResponse<String> refused = administrator.post(
                "/desk/pages/new",
                Map.of("messenger", "telegram", "id", id, "agency", "cur", "token", "no-token-at-all"));
        HttpResponse<String> taken = administrator.post(
                "/desk/pages/new", Map.of("messenger", "vk", "id", "demo-vk", "agency", "cur", "token", "1:a"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Telegram не принимает ключ (401)")
                .contains("value=\"" + id + "\"")
                .doesNotContain("no-token-at-all");
        assertThat(taken.body()).contains("с таким id уже есть");
        assertThat(directory.find(new PageId(id))).isEmpty();
    }

    @Test
    void thatMessagesMayBeMissingIsToldAfterThePageIsWellAgain() {
        Browser administrator = as(ADMINISTRATOR);
        KnownPage page = connected(administrator, "Пропускавшая");
        Instant missed = Instant.now();
        vitals.note(List.of(
                new Vital(page.id(), "n", Condition.ALIVE, page.tokenNumber(), missed, null, null, null, missed)));

        assertThat(page(administrator)).contains("на связи", "Сверьтесь с перепиской в самом сообществе");
        assertThat(administrator.get("/desk/pages?show=problems&q=" + id).body())
                .contains("могли пропасть сообщения");
        String all = administrator.get("/desk/pages").body();
        assertThat(all.substring(0, all.indexOf(id)))
                .as("before those that are well")
                .doesNotContain("demo-telegram");
    }

    @Test
    void aRefusedTokenRaisesAnAlarmUntilItIsChanged() {
        Browser administrator = as(ADMINISTRATOR);
        KnownPage page = connected(administrator, "Стоящая");
        vitals.note(List.of(new Vital(
                page.id(),
                "n",
                Condition.REVOKED,
                page.tokenNumber(),
                null,
                null,
                "401 Unauthorized",
                Instant.now(),
                null)));

        assertThat(administrator.get("/desk/models").body()).contains("Мессенджер не принимает ключ");
        assertThat(as(GORSVET).get("/desk").body()).doesNotContain("Мессенджер не принимает ключ");
        String problems = administrator.get("/desk/pages?show=problems").body();
        assertThat(problems.indexOf(id)).isPositive();
        assertThat(problems).contains("ключ не принимают", "401 Unauthorized");
        assertThat(page(administrator)).contains("нет, пока не сменят ключ");

        assertThat(administrator
                        .post("/desk/pages/-/" + id + "/token", Map.of("token", "wrong"))
                        .body())
                .contains("Ключ не сохранён");
        assertThat(location(administrator.post("/desk/pages/-/" + id + "/token", Map.of("token", number + ":b"))))
                .endsWith("?done=token");
        await().atMost(Duration.ofSeconds(15)).until(() -> page(administrator).contains("на связи"));
        assertThat(administrator.get("/desk/pages?show=problems").body()).doesNotContain(id);
    }

    @Test
    void thePagesSettingsAreChangedAndThoseOfAFilesPageAreNot() {
        Browser administrator = as(ADMINISTRATOR);
        add(administrator, "Городок");

        HttpResponse<String> changed = administrator.post(
                "/desk/pages/-/" + id + "/settings",
                Map.of("name", "Город", "agency", "gorsvet", "territory", "sever", "intake", "push"));

        assertThat(location(changed)).endsWith("?done=settings");
        KnownPage known = directory.find(new PageId(id)).orElseThrow();
        assertThat(known.page().name()).isEqualTo("Город");
        assertThat(known.page().agency()).hasToString("gorsvet");
        assertThat(known.page().territory()).hasToString("sever");
        assertThat(known.page().settings()).containsEntry("intake", "push");
        assertThat(known.page().token().value()).isEqualTo(number + ":a");
        await().atMost(Duration.ofSeconds(15)).until(() -> page(administrator).contains("на связи"));
        assertThat(page(administrator)).contains("мессенджер приносит сам (push)");

        HttpResponse<String> refused = administrator.post(
                "/desk/pages/-/" + id + "/settings", Map.of("name", "Город", "agency", "nobody-knows"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ведомства «nobody-knows» нет");
        assertThat(administrator
                        .post("/desk/pages/-/demo-vk/settings", Map.of("name", "Чужая", "agency", "cur"))
                        .body())
                .contains("Настройки этой страницы меняют в pages.yml");
        assertThat(administrator.get("/desk/pages/-/demo-vk").body()).contains("config/pages.yml");
    }

    @Test
    void theApiSaysThatAPageIsDescribedInTheFile() {
        HttpResponse<String> refused = stranger().api("POST", "/api/v1/pages", "demo-" + ADMINISTRATOR, """
                {"id": "demo-vk", "messenger": "vk", "agency": "cur", "intake": "push"}""");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("описана в pages.yml");
    }

    @Test
    void whatWaitsForAPausedPageWaitsAndForARemovedOneIsToldUndeliverable() {
        Browser administrator = as(ADMINISTRATOR);
        add(administrator, "Уходящая");
        PageId page = new PageId(id);
        book.pause(page, "anna");
        transaction.executeWithoutResult(
                _ -> outbox.send(new ChatRef(page, "77"), Outbox.Message.answer("Починили.", "incident:x")));

        assertThat(administrator.get("/desk/pages/-/" + id).body()).contains("меньше минуты");
        assertThat(statuses(page)).containsExactly("PENDING");
        book.remove(page, "anna");
        scheduler.reschedule(TaskInstanceId.of("give-up-on-removed-pages", "recurring"), Instant.now());
        scheduler.triggerCheckForDueExecutions();

        await().atMost(Duration.ofSeconds(60)).until(() -> statuses(page).equals(List.of("UNDELIVERABLE")));
        assertThat(jdbc.sql("select reason from delivery where page = :page")
                        .param("page", id)
                        .query(String.class)
                        .single())
                .isEqualTo("страница удалена");
    }

    @Test
    void pagesAreImportedThroughTheDesk(Page administrator) {
        open(administrator, ADMINISTRATOR, "/desk");
        administrator.navigate(base() + "/desk/pages/import");
        String table = IntStream.range(0, 120)
                .mapToObj(i -> "%s-%d;%s;Город %d;%s;;%s"
                        .formatted(
                                id,
                                i,
                                i % 2 == 0 ? "telegram" : "vk",
                                i,
                                i % 3 == 0 ? "gorsvet" : "cur",
                                i == 7 ? "плохой ключ" : i == 8 ? "999" : number + i + ":t"))
                .collect(Collectors.joining("\n", "id;messenger;name;agency;territory;token\n", "\n"));
        administrator
                .locator("input[type=file]")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "страницы.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        Screenshots.take(administrator, "pages-import");
        administrator
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Начать импорт"))
                .click();

        PlaywrightAssertions.assertThat(administrator.locator("#progress"))
                .containsText(
                        "120 из 120",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(60_000));
        PlaywrightAssertions.assertThat(administrator.locator("#progress")).containsText("Готово");
        assertThat(administrator.locator("#progress details summary").innerText())
                .isEqualTo("Добавленные и изменённые страницы: 118");
        assertThat(administrator.locator("#progress > .table-box tbody tr").allInnerTexts())
                .hasSize(2)
                .anyMatch(row -> row.contains("в ключе доступа пробел"))
                .anyMatch(row -> row.contains("Telegram не принимает ключ"));
        Screenshots.take(administrator, "pages-imported");

        administrator.setViewportSize(1300, 900);
        administrator.navigate(base() + "/desk/pages?q=" + id);
        assertThat(administrator.locator(".pages tbody tr").count()).isEqualTo(50);
        Screenshots.take(administrator, "pages");
        administrator.getByText("Дальше").click();
        PlaywrightAssertions.assertThat(administrator.locator(".sheets")).containsText("лист 2 из 3");
        administrator.navigate(base() + "/desk/pages/-/" + id + "-1");
        Screenshots.take(administrator, "page");
        administrator.setViewportSize(360, 740);
        for (String address :
                List.of("/desk/pages?q=" + id, "/desk/pages/-/" + id + "-1", "/desk/pages/new", "/desk/pages/import")) {
            administrator.navigate(base() + address);
            assertThat((Boolean) administrator.evaluate("document.documentElement.scrollWidth <= 360"))
                    .as(address)
                    .isTrue();
            Screenshots.take(administrator, "pages-360-" + address.replaceAll("\\W+", "-"));
        }
        administrator.setViewportSize(1300, 900);
        administrator.navigate(base() + "/desk/pages/new");
        Screenshots.take(administrator, "pages-new");
    }

    @Test
    void theSameIsDoneOverTheApi() {
        HttpResponse<String> added = api("POST", "", """
                {"id": "%s", "messenger": "vk", "agency": "gorsvet", "territory": "sever", "token": "%d:a"}
                """.formatted(id, number));
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.body())
                .contains("\"status\":\"active\"", "\"hasToken\":true", "\"group-id\":\"" + number + "\"")
                .doesNotContain(number + ":a");
        assertThat(api("GET", "", "").body()).contains(id, "demo-telegram");

        assertThat(api("POST", "/" + id + "/pause", "").body()).contains("\"state\":\"paused\"");
        assertThat(api("POST", "/" + id + "/resume", "").body()).contains("\"status\":\"active\"");
        assertThat(api("DELETE", "/" + id, "").body()).contains("\"status\":\"removed\"", "\"hasToken\":false");

        HttpResponse<String> wrong = api("POST", "", """
                {"id": "%s", "messenger": "vk", "agency": "x"}""".formatted(id));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(api("GET", "/nobody", "").statusCode()).isEqualTo(404);
        assertThat(stranger().api("GET", "/api/v1/pages", "demo-" + GORSVET, "").statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> api(String method, String path, String body) {
        return stranger().api(method, "/api/v1/pages" + path, "demo-" + ADMINISTRATOR, body);
    }

    @Test
    void itIsForTheAdministratorAlone() {
        Browser clerk = as(GORSVET);

        assertThat(clerk.get("/desk/pages").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/desk/pages/-/demo-vk").statusCode()).isEqualTo(403);
        assertThat(clerk.post("/desk/pages/-/demo-vk/pause", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(clerk.get("/desk").body()).doesNotContain("/desk/pages");
        assertThat(directory.find(new PageId("demo-vk")).orElseThrow().status()).isEqualTo(PageStatus.ACTIVE);
        assertThat(as(ADMINISTRATOR).get("/desk/pages/-/nobody").statusCode()).isEqualTo(404);
    }

    /** A new page that its node has told of: else it would say after us that all is well. */
    private KnownPage connected(Browser administrator, String name) {
        add(administrator, name);
        await().atMost(Duration.ofSeconds(30)).until(() -> page(administrator).contains("на связи"));
        return directory.find(new PageId(id)).orElseThrow();
    }

    private void add(Browser administrator, String name) {
        administrator.get("/desk/pages/new");
        HttpResponse<String> added = administrator.post(
                "/desk/pages/new",
                Map.of("messenger", "telegram", "id", id, "name", name, "agency", "cur", "token", number + ":a"));
        assertThat(location(added)).endsWith("?done=added");
    }

    private String page(Browser administrator) {
        return administrator.get("/desk/pages/-/" + id).body();
    }

    private List<String> statuses(PageId page) {
        return jdbc.sql("select status from delivery where page = :page")
                .param("page", page.value())
                .query(String.class)
                .list();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.body());
    }
}
