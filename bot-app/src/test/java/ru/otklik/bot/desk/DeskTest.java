package ru.otklik.bot.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** What the desk's tests over HTTP share. */
@OtklikTest
abstract class DeskTest {
    static final String GORSVET = "gorsvet";
    static final String DOROGI = "dorogi";
    static final String CURATOR = "cur";
    static final String ADMINISTRATOR = "administrator";

    /** Makes each photo another one: the same photo belongs to everybody who sent it. */
    private static final AtomicInteger PHOTOS = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Reports reports;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Media media;

    /** Classes share an address and often sign in wrongly on purpose: together they would be taken for somebody who guesses. */
    @BeforeAll
    static void nobodyHasGuessedYet(@Autowired JdbcClient jdbc) {
        jdbc.sql("delete from sign_in_try").update();
    }

    Browser as(String login) {
        return Browser.signedIn(port, login);
    }

    Browser stranger() {
        return new Browser(port);
    }

    String base() {
        return "http://localhost:" + port;
    }

    /** Opens a page of the desk in a browser where nobody has signed in yet, as this user. */
    void open(Page page, String login, String path) {
        page.navigate(base() + path);
        page.getByLabel("Логин").fill(login);
        page.getByLabel("Пароль").fill(Browser.PASSWORD);
        button(page, "Войти").click();
        PlaywrightAssertions.assertThat(page.locator(".sections")).isVisible();
        // What is there may be seen before the scripts have begun.
        page.waitForLoadState();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    String file(TopicId topic, String words, MediaId... attached) {
        return new Filed(reports, transaction).report(topic, words, attached);
    }

    /** Where no resident of another test has anything nearby. */
    String fileFarAway(TopicId topic, String words, MediaId... attached) {
        Place away = new Place("ул. Дальняя, 1", new Point(56.02, 41.02), new TerritoryId("center"));
        return new Filed(reports, transaction).report(away, topic, words, attached);
    }

    MediaId photo() {
        return ((Media.Kept.Stored) media.keep(png(), "фонарь.png", "image/png")).id();
    }

    /** What is no photo. */
    MediaId document() {
        return ((Media.Kept.Stored) media.keep(new byte[] {'%', 'P', 'D', 'F'}, "смета.pdf", "application/pdf")).id();
    }

    static byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, PHOTOS.incrementAndGet());
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
