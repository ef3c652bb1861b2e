package ru.otklik.bot.pages.bulk;

import org.jspecify.annotations.Nullable;
import ru.otklik.bot.pages.PageImport.Result;
import ru.otklik.bot.pages.PageImport.Row;
import ru.otklik.bot.region.Page;

/**
 * A row on its way.
 *
 * @param page that is to be checked and saved; null if nothing will come of the row
 * @param reason why, or what else there is to say
 */
record Candidate(int line, String id, @Nullable Page page, Result result, String reason) {
    static Candidate wrong(int line, String id, String reason) {
        return new Candidate(line, id, null, Result.WRONG, reason);
    }

    static Candidate good(int line, Page page, String note) {
        return new Candidate(line, page.id().value(), page, Result.SAME, note);
    }

    Candidate refused(Result why, String newReason) {
        return new Candidate(line, id, null, why, newReason);
    }

    Candidate as(Page newPage) {
        return new Candidate(line, id, newPage, result, reason);
    }

    Row done(Result became) {
        return new Row(line, id, became, reason);
    }
}
