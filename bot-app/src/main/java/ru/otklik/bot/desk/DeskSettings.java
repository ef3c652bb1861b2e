package ru.otklik.bot.desk;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for the desk under {@code otklik.desk}.
 *
 * @param tiles address of map tiles with {@code {z}}, {@code {x}} and {@code {y}}; empty draws the territories alone
 * @param tilesBy whom the map names as the tiles' source
 * @param undo how long an answer or a question may be called back before it goes; zero sends at once
 */
@ConfigurationProperties("otklik.desk")
public record DeskSettings(
        @DefaultValue("") String tiles,
        @DefaultValue("") String tilesBy,
        @DefaultValue("10s") Duration undo) {
    private static final Duration LONGEST_UNDO = Duration.ofMinutes(2);

    public DeskSettings {
        if (undo.isNegative() || undo.compareTo(LONGEST_UNDO) > 0) {
            throw new IllegalArgumentException("otklik.desk.undo must be from 0s to 2m, not " + undo);
        }
        if (!tiles.isEmpty() && !(tiles.matches("https?://[^/{}\\s;,]+/\\S*") && tiles.contains("{z}"))) {
            throw new IllegalArgumentException(
                    "otklik.desk.tiles must be like https://host/{z}/{x}/{y}.png, not «%s»".formatted(tiles));
        }
    }

    /** Where tiles come from, for the content policy. */
    public Optional<String> tilesOrigin() {
        return tiles.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        URI.create(tiles.replaceAll("[{}]", "")).resolve("/").toString());
    }
}
