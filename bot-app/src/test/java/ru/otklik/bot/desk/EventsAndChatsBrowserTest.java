package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.events.KnownEvents;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.operators.Handovers;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;

/** Both pages as a clerk works in them. */
@BrowserTest
class EventsAndChatsBrowserTest extends DeskTest {
    @Autowired
    private JdbcClient jdbc;

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final PageId PAGE = new PageId("sever-telegram");

    @Autowired
    private Handovers handovers;

    @Autowired
    private KnownEvents known;

    /** Residents of other tests are not to be told of them. */
    @AfterEach
    void endAllEvents() {
        jdbc.sql("""
                update known_event set ended_at = changed_at, ended_by = 'HAND', announced_at = changed_at
                where ended_at is null""").update();
    }

    @Test
    void entersAnEventSeesHowItWillBeToldAndEndsIt(Page clerk) {
        clerk.setViewportSize(1440, 900);
        open(clerk, "vodokanal", "/desk");
        clerk.navigate(base() + "/desk/events");
        clerk.keyboard().press("n");
        clerk.getByLabel("Что сказать жителям").fill("На Гоголя сегодня нет воды: меняют задвижку у дома 5.");
        clerk.getByLabel("Улицы и дома").last().fill("ул. Гоголя, 1-15 нечётные\nул. Чехова");
        assertThat(clerk.locator(".understood")).containsText("ул. Гоголя, 1–15 нечётные", slowly());
        assertThat(clerk.locator(".understood")).containsText("ул. Чехова — вся", slowly());
        clerk.getByLabel("Найти тему").fill("холодной");
        clerk.locator(".topic-list label:visible", new Page.LocatorOptions().setHasText("Нет холодной воды"))
                .first()
                .click();
        clerk.getByLabel("До какого времени").fill(LocalDate.of(2027, 1, 20) + "T18:00");
        assertThat(clerk.locator(".event-preview .bubble"))
                .containsText(
                        "«Водоканал» уже занимается. Обещают закончить до 20 января 2027 года, 18:00. Сообщить вам, когда починят?",
                        slowly());
        Screenshots.take(clerk, "events-form");
        clerk.setViewportSize(360, 740);
        Screenshots.take(clerk, "events-form-360");
        clerk.setViewportSize(1440, 900);
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Рассказывать жителям"))
                .click();

        assertThat(clerk.locator(".event-words")).containsText("На Гоголя сегодня нет воды");
        long event = Long.parseLong(clerk.url().replaceAll(".*/", ""));
        transaction.executeWithoutResult(_ -> {
            for (int i = 0; i < 3; i++) {
                known.follow(new ChatRef(PAGE, "90000000" + i), event, true, "ru");
            }
        });
        clerk.reload();
        assertThat(clerk.getByText("просят 3\u00a0жителя")).isVisible();
        Screenshots.take(clerk, "events-card");
        clerk.setViewportSize(360, 740);
        Screenshots.take(clerk, "events-card-360");
        clerk.navigate(base() + "/desk/events");
        Screenshots.take(clerk, "events-list-360");
        clerk.setViewportSize(1440, 900);
        clerk.navigate(base() + "/desk/events/" + event);
        clerk.keyboard().press("e");
        clerk.getByLabel("Что сказать жителям").fill("Вода есть во всех домах");
        Screenshots.take(clerk, "events-ending");
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Закончить событие"))
                .click();

        assertThat(clerk.locator(".card .due")).hasText("починили");
        assertThat(clerk.getByText("О конце рассказали 0 из 3, не дошло 3"))
                .isVisible(PATIENTLY); // nobody at the emulated messenger has these chats
        Screenshots.take(clerk, "events-ended");
    }

    @Test
    void talksToAResidentAsInAMessenger(Page clerk) throws IOException {
        ChatRef anna = chat("910000001", "Анна Котова");
        ChatRef boris = chat("910000002", "Борис");
        says(anna, "Здравствуйте! Третий день не убирают двор, а в диспетчерской не берут трубку.");
        says(anna, "", photograph());
        says(boris, "Позовите человека");
        clerk.setViewportSize(1440, 900);
        open(clerk, "admin-sever", "/desk");
        clerk.navigate(base() + "/desk/chats");
        Locator row = clerk.locator(".row", new Page.LocatorOptions().setHasText("Анна Котова"));
        assertThat(row.locator(".unread-mark")).hasText("2");
        Screenshots.take(clerk, "chats-list");
        row.click();
        assertThat(clerk.locator(".thread .bubble.in").first()).containsText("Третий день");
        Locator box = clerk.getByLabel("Сообщение жителю");
        box.fill("Анна, добрый день. Бригада будет у вас к 15:00, я проверю сам.");
        box.press("Control+Enter");
        assertThat(clerk.locator(".thread .bubble.out")).containsText("Бригада будет у вас к 15:00", slowly());
        assertThat(box).hasValue("");

        box.fill("Недописанное");
        says(anna, "Спасибо! А номер какой?");
        assertThat(clerk.locator(".thread .bubble.in").last()).containsText("А номер какой?", slowly());
        assertThat(box).hasValue("Недописанное");
        assertThat(box).isFocused();
        assertThat(clerk.locator(".line.ours .sending")).isVisible(PATIENTLY);
        assertThat(clerk.locator(".line.ours .sending.waiting"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        Screenshots.take(clerk, "chats-thread");
        clerk.locator(".thread .photo").click();
        assertThat(clerk.locator("#gallery img")).isVisible();
        clerk.keyboard().press("Escape");
        clerk.setViewportSize(360, 740);
        Screenshots.take(clerk, "chats-thread-360");
        clerk.getByLabel("К чатам").click();
        assertThat(clerk.locator(".row").first()).isVisible();
        Screenshots.take(clerk, "chats-list-360");
        clerk.setViewportSize(1440, 900);
        clerk.locator(".row", new Page.LocatorOptions().setHasText("Анна Котова"))
                .click();
        clerk.onDialog(dialog -> dialog.accept());
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Закрыть чат"))
                .click();
        assertThat(clerk.locator(".ended")).containsText("Чат закрыт");
        assertThat(box).not().isVisible();
        Screenshots.take(clerk, "chats-closed");
    }

    private ChatRef chat(String id, String name) {
        ChatRef chat = new ChatRef(PAGE, id);
        transaction.executeWithoutResult(_ -> handovers.begin(chat, name, true, "ru"));
        return chat;
    }

    private void says(ChatRef chat, String words, MediaId... photos) {
        transaction.executeWithoutResult(_ -> handovers.residentSaid(chat, words, List.of(photos)));
    }

    private MediaId photograph() throws IOException {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(120, 140, 160));
        graphics.fillRect(0, 0, 640, 300);
        graphics.setColor(new Color(90, 80, 70));
        graphics.fillRect(0, 300, 640, 180);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return ((Media.Kept.Stored) media.keep(bytes.toByteArray(), "двор.png", "image/png")).id();
    }

    private static LocatorAssertions.ContainsTextOptions slowly() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }
}
