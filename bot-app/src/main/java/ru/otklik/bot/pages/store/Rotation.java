package ru.otklik.bot.pages.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.otklik.bot.pages.PageKeys;
import ru.otklik.bot.pages.sealing.KeysRefused;
import ru.otklik.bot.pages.sealing.SealedTokens;
import ru.otklik.bot.platform.PageId;

/** {@link PageKeys} on PostgreSQL. A token that somebody changes meanwhile is sealed with the first key by them. */
@Component
class Rotation implements PageKeys {
    private final PageRows rows;
    private final SealedTokens tokens;

    Rotation(PageRows rows, SealedTokens tokens) {
        this.rows = rows;
        this.tokens = tokens;
    }

    @Override
    public Rotated rotate() {
        if (!tokens.hasKey()) {
            throw new KeysRefused("Перешифровать нечем: OTKLIK_KEYS пуст.");
        }
        int resealed = 0;
        int current = 0;
        List<PageId> lost = new ArrayList<>();
        for (PageRows.Sealed old : rows.sealed()) {
            var token = tokens.open(old.page(), old.token());
            if (token.isEmpty()) {
                lost.add(old.page());
            } else if (tokens.isCurrent(old.token())) {
                current++;
            } else if (rows.reseal(old, tokens.seal(old.page(), token.get()))) {
                resealed++;
            }
        }
        return new Rotated(resealed, current, lost);
    }
}
