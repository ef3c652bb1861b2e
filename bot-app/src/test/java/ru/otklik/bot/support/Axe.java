package ru.otklik.bot.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks with axe-core for what shuts people out of a page: bad contrast, fields without names, lists that are none. */
public final class Axe {
    private static final String SCRIPT = script();
    private static final String CONTRAST = "color-contrast";

    /** Colours are looked at as they are once nothing moves any more. */
    private static final String RUN = """
            async options => {
              // Waiting for their ends would be for ever where one has none, or where what it moves is not shown.
              document.getAnimations().forEach(one => one.effect.getComputedTiming().endTime === Infinity ? one.cancel() : one.finish());
              const found = await axe.run(document, {resultTypes: ['violations'], ...options});
              return found.violations
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .flatMap(one => one.nodes.map(node => `${one.id}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}: ${node.failureSummary.replace(/\\s+/g, ' ')}`));
            }
            """;

    private Axe() {}

    /** @return serious and critical findings alone, each with its rule, its place and what would mend it; best none */
    public static List<String> serious(Page page) {
        return run(page, Map.of());
    }

    /** The same by the rule of contrast alone, for a page in other colours. */
    public static List<String> seriousInColours(Page page) {
        return run(page, Map.of("runOnly", List.of(CONTRAST)));
    }

    /** The same by all other rules, for a page of another size. */
    public static List<String> seriousInLayout(Page page) {
        return run(page, Map.of("rules", Map.of(CONTRAST, Map.of("enabled", false))));
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, Map<String, ?> options) {
        // The page's policy forbids scripts in it; what the browser's own tools evaluate is not of the page.
        if (page.evaluate("typeof axe === 'undefined'").equals(true)) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN, options);
    }

    private static String script() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file, "axe.min.js").readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
