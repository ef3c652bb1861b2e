package ru.otklik.bot.desk.roster;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.pages.Vitals.Vital;
import ru.otklik.dialogs.territory.TerritoryId;

/**
 * A page as the API shows it: never its token.
 *
 * @param origin {@code file} or {@code own}
 * @param status {@code active}, {@code paused}, {@code missing} from the file, {@code removed}
 * @param state how it is doing: {@code refused}, {@code lost}, {@code troubled}, {@code silent}, {@code stuck}, {@code no_token},
 *     {@code connecting}, {@code alive}, or as its status
 * @param missedAt when the messenger last no longer held some of what had come: messages may be missing
 * @param waitingSince of the oldest message that is still to be sent
 */
record PageJson(
        String id,
        String messenger,
        String name,
        String agency,
        @Nullable String territory,
        Map<String, String> settings,
        String origin,
        String status,
        String state,
        boolean hasToken,
        @Nullable String node,
        @Nullable Instant aliveAt,
        @Nullable Instant updateAt,
        @Nullable Instant missedAt,
        @Nullable Instant waitingSince,
        @Nullable String trouble) {
    static PageJson of(PageLine line) {
        Vital vital = line.vital();
        TerritoryId territory = line.page().territory();
        return new PageJson(
                line.id(),
                line.page().messenger(),
                line.page().name(),
                line.page().agency().value(),
                territory == null ? null : territory.value(),
                line.page().settings(),
                word(line.known().origin()),
                word(line.known().status()),
                word(line.state()),
                line.known().hasToken(),
                vital == null ? null : vital.node(),
                vital == null ? null : vital.aliveAt(),
                vital == null ? null : vital.updateAt(),
                line.missedAt(),
                line.waitingSince(),
                line.recorded().isEmpty() ? null : line.recorded());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
