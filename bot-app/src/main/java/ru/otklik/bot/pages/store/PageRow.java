package ru.otklik.bot.pages.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;
import ru.otklik.dialogs.territory.TerritoryId;

/** A row of the table, with its token as it lies there. */
record PageRow(
        PageId id,
        String messenger,
        String name,
        String agency,
        @Nullable String territory,
        Map<String, String> settings,
        Origin origin,
        PageStatus status,
        byte @Nullable [] token,
        int tokenNumber,
        @Nullable String fileToken,
        boolean leaving) {
    static PageRow of(Page page, Origin origin) {
        return new PageRow(page.id(), "", "", "", null, Map.of(), origin, PageStatus.ACTIVE, null, 0, null, false)
                .described(page, origin);
    }

    /** With another description; token and status stay. */
    PageRow described(Page page, Origin newOrigin) {
        TerritoryId itsTerritory = page.territory();
        return new PageRow(
                id,
                page.messenger(),
                page.name(),
                page.agency().value(),
                itsTerritory == null ? null : itsTerritory.value(),
                page.settings(),
                newOrigin,
                status,
                token,
                tokenNumber,
                fileToken,
                leaving);
    }

    PageRow with(PageStatus newStatus, boolean nowLeaving) {
        return new PageRow(
                id,
                messenger,
                name,
                agency,
                territory,
                settings,
                origin,
                newStatus,
                token,
                tokenNumber,
                fileToken,
                nowLeaving);
    }

    PageRow with(Origin newOrigin) {
        return new PageRow(
                id,
                messenger,
                name,
                agency,
                territory,
                settings,
                newOrigin,
                status,
                token,
                tokenNumber,
                fileToken,
                leaving);
    }

    PageRow withToken(byte @Nullable [] newToken) {
        return new PageRow(
                id,
                messenger,
                name,
                agency,
                territory,
                settings,
                origin,
                status,
                newToken,
                tokenNumber + 1,
                fileToken,
                leaving);
    }

    PageRow withFileToken(String hash) {
        return new PageRow(
                id, messenger, name, agency, territory, settings, origin, status, token, tokenNumber, hash, leaving);
    }

    /** Whether its messenger brings updates by itself and can be told to stop. */
    boolean isBrought() {
        return "push".equals(settings.get("intake")) && token != null;
    }
}
