package ru.otklik.bot.support;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages in {@code bot-app/target/screenshots}. */
public final class Screenshots {
    private static final Path FOLDER = Path.of("bot-app", "target", "screenshots");

    private Screenshots() {}

    /**
     * Takes the whole page, also what has to be scrolled to.
     *
     * @param name the file's name without an ending
     */
    public static Path take(Page page, String name) {
        var file = FOLDER.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }
}
