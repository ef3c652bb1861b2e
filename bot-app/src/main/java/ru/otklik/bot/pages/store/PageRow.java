package ru.otklik.bot.pages.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;
import ru.otklik.dialogs.territory.TerritoryId;

/** A row of the table, with its token as it lies there. */
record PageRow(PageId id, Description description, Origin origin, PageStatus status, Token token, boolean leaving) {
    /** What the page is, all but its token. */
    record Description(
            String messenger,
            String name,
            String agency,
            @Nullable String territory,
            Map<String, String> settings) {
        static Description of(Page page) {
            TerritoryId territory = page.territory();
            return new Description(
                    page.messenger(),
                    page.name(),
                    page.agency().value(),
                    territory == null ? null : territory.value(),
                    page.settings());
        }
    }

    /**
     * @param sealed null where there is none
     * @param number tells one token of the page from the next
     * @param file SHA-256 of the one that the file of pages gave last
     * @param account whose the last one was, even if there is none any more; null if unknown
     */
    record Token(
            byte @Nullable [] sealed,
            int number,
            @Nullable String file,
            @Nullable String account) {
        static final Token NONE = new Token(null, 0, null, null);
    }

    static PageRow of(Page page, Origin origin) {
        return new PageRow(page.id(), Description.of(page), origin, PageStatus.ACTIVE, Token.NONE, false);
    }

    /** With another description; token and status stay. */
    PageRow described(Page page, Origin newOrigin) {
        return new PageRow(id, Description.of(page), newOrigin, status, token, leaving);
    }

    PageRow with(PageStatus newStatus, boolean nowLeaving) {
        return new PageRow(id, description, origin, newStatus, token, nowLeaving);
    }

    PageRow with(Origin newOrigin) {
        return new PageRow(id, description, newOrigin, status, token, leaving);
    }

    PageRow withToken(byte[] sealed) {
        return with(new Token(sealed, token.number() + 1, token.file(), token.account()));
    }

    PageRow withoutToken() {
        return with(new Token(null, token.number() + 1, token.file(), token.account()));
    }

    /** @param account of the token it has, empty if the token doesn't tell */
    PageRow withAccount(String account) {
        return account.isEmpty() ? this : with(new Token(token.sealed(), token.number(), token.file(), account));
    }

    PageRow withFileToken(String hash) {
        return with(new Token(token.sealed(), token.number(), hash, token.account()));
    }

    private PageRow with(Token next) {
        return new PageRow(id, description, origin, status, next, leaving);
    }

    /** @param opened the token of this row, which may be empty */
    Origin originOf(Secret opened) {
        if (opened.isEmpty()) {
            return origin;
        }
        return hash(id, opened).equals(token.file()) ? Origin.FILE : Origin.OWN;
    }

    /** By which a token of the file is known again. */
    static String hash(PageId page, Secret token) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest((page + ":" + token.value()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether its messenger brings updates by itself and can be told to stop. */
    boolean isBrought() {
        return "push".equals(description.settings().get("intake")) && token.sealed() != null;
    }
}
