package ru.otklik.bot.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The browser of this machine, driven by Playwright, which brings none of its own. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
    static final String MISSING =
            "No Chromium on this machine: install chromium-headless-shell or chromium, or name its program in CHROME_BIN";

    /** Tests open pages of this machine alone, so the browser's own calls home and its sandbox are switched off. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    static Optional<Path> found() {
        var named = Optional.ofNullable(System.getenv("CHROME_BIN")).filter(Predicate.not(String::isBlank));
        return named.map(Path::of)
                .filter(Files::isExecutable)
                .or(() -> Stream.of(
                                "chromium-headless-shell",
                                "chromium",
                                "google-chrome",
                                "google-chrome-stable",
                                "chromium-browser")
                        .flatMap(Chromium::onPath)
                        .findFirst());
    }

    static Chromium start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(found().orElseThrow(() -> new IllegalStateException(MISSING)))
                .setArgs(FLAGS);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}
