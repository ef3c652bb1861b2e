package ru.otklik.bot.desk.roster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.api.ApiRefusal;
import ru.otklik.bot.desk.api.StrictBodies;
import ru.otklik.bot.pages.PageBook;
import ru.otklik.bot.pages.PageBook.Outcome;
import ru.otklik.bot.pages.PageImport;
import ru.otklik.bot.platform.PageId;

/** What the administrator's screen of pages does, for systems that keep many of them. A token comes in and never goes out. */
@RestController
@RequestMapping("/api/v1/pages")
class PagesApi {
    private final Roster roster;
    private final PageBook book;
    private final PageImport pages;

    PagesApi(Roster roster, PageBook book, PageImport pages) {
        this.roster = roster;
        this.book = book;
        this.pages = pages;
    }

    /** All that a row of a spreadsheet may have. */
    record PageBody(
            @Nullable String id,
            @Nullable String messenger,
            @Nullable String name,
            @Nullable String agency,
            @Nullable String territory,
            @Nullable String groupId,
            @Nullable String token,
            @Nullable String intake,
            @Nullable String apiUrl)
            implements StrictBodies.Body {
        private Map<String, String> fields() {
            Map<String, String> fields = new TreeMap<>();
            put(fields, "id", id);
            put(fields, "messenger", messenger);
            put(fields, "name", name);
            put(fields, "agency", agency);
            put(fields, "territory", territory);
            put(fields, "group-id", groupId);
            put(fields, "token", token);
            put(fields, "intake", intake);
            put(fields, "api-url", apiUrl);
            return fields;
        }

        private static void put(Map<String, String> fields, String name, @Nullable String value) {
            if (value != null) {
                fields.put(name, value);
            }
        }

        @Override
        public String toString() {
            return "page " + id;
        }
    }

    @GetMapping
    List<PageJson> all() {
        return roster.all().stream().map(PageJson::of).toList();
    }

    @GetMapping(RosterPage.ONE)
    PageJson one(@PathVariable String id) {
        return found(id);
    }

    /** Adds a page, or changes it: what is not given stays. */
    @PostMapping
    PageJson save(@AuthenticationPrincipal Account account, @RequestBody PageBody body) throws InterruptedException {
        PageImport.Row row = pages.one(body.fields(), account.login());
        if (!row.isSaved()) {
            throw new ApiRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "Страница не сохранена: " + row.reason() + ".");
        }
        return found(row.page());
    }

    @PostMapping(RosterPage.ONE + "/pause")
    PageJson pause(@AuthenticationPrincipal Account account, @PathVariable String id) {
        return done(id, book.pause(new PageId(id), account.login()));
    }

    @PostMapping(RosterPage.ONE + "/resume")
    PageJson resume(@AuthenticationPrincipal Account account, @PathVariable String id) {
        return done(id, book.resume(new PageId(id), account.login()));
    }

    @DeleteMapping(RosterPage.ONE)
    PageJson remove(@AuthenticationPrincipal Account account, @PathVariable String id) {
        return done(id, book.remove(new PageId(id), account.login()));
    }

    private PageJson done(String id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> found(id);
            case Outcome.NoSuchPage _ -> throw notFound(id);
            case Outcome.Refused refused -> throw new ApiRefusal(HttpStatus.CONFLICT, refused.reason());
        };
    }

    private PageJson found(String id) {
        return roster.find(id).map(PageJson::of).orElseThrow(() -> notFound(id));
    }

    private static ApiRefusal notFound(String id) {
        return new ApiRefusal(HttpStatus.NOT_FOUND, "Страницы «%s» нет.".formatted(id));
    }
}
