package ru.otklik.bot.desk.roster;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.roster.Roster.Show;
import ru.otklik.bot.desk.roster.Roster.Sort;
import ru.otklik.bot.pages.PageBook;
import ru.otklik.bot.pages.PageBook.Outcome;
import ru.otklik.bot.pages.PageImport;
import ru.otklik.bot.pages.PageImport.Row;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.territory.TerritoryId;

/** How all pages are doing, and each by itself with what may be done about it. */
@Controller
@RequestMapping("/desk/pages")
class RosterPage {
    static final String ONE = "/{id:[a-z0-9][a-z0-9._-]{0,59}}";

    private final Roster roster;
    private final PageBook book;
    private final PageImport pages;
    private final Region region;

    RosterPage(Roster roster, PageBook book, PageImport pages, Region region) {
        this.roster = roster;
        this.book = book;
        this.pages = pages;
        this.region = region;
    }

    @GetMapping
    ModelAndView all(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String messenger,
            @RequestParam(defaultValue = "1") int sheet) {
        Board board = new Board(roster.all(), Show.of(show), Sort.of(sort), q, messenger, sheet);
        return new ModelAndView("desk/roster").addObject("board", board).addObject("sheet", board.lines());
    }

    @GetMapping("/-" + ONE)
    ModelAndView one(@PathVariable String id, @RequestParam(required = false) @Nullable String done) {
        return page(id).addObject("done", done);
    }

    @PostMapping("/-" + ONE + "/pause")
    ModelAndView pause(@AuthenticationPrincipal Account account, @PathVariable String id) {
        return told(id, "paused", book.pause(new PageId(id), account.login()));
    }

    @PostMapping("/-" + ONE + "/resume")
    ModelAndView resume(@AuthenticationPrincipal Account account, @PathVariable String id) {
        return told(id, "resumed", book.resume(new PageId(id), account.login()));
    }

    @PostMapping("/-" + ONE + "/remove")
    ModelAndView remove(
            @AuthenticationPrincipal Account account,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean sure) {
        if (!sure) {
            return refused(id, "Отметьте, что страницу действительно нужно удалить.");
        }
        return told(id, "removed", book.remove(new PageId(id), account.login()));
    }

    @PostMapping("/-" + ONE + "/token")
    ModelAndView changeToken(
            @AuthenticationPrincipal Account account,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String token)
            throws InterruptedException {
        Page page = existing(id).page();
        if (token.isBlank()) {
            return refused(id, "Вставьте новый ключ доступа.");
        }
        TerritoryId territory = page.territory();
        Row row = pages.one(
                Map.of(
                        "id",
                        id,
                        "messenger",
                        page.messenger(),
                        "agency",
                        page.agency().value(),
                        "territory",
                        territory == null ? "" : territory.value(),
                        "token",
                        token),
                account.login());
        return row.isSaved() ? redirected(id, "token") : refused(id, "Ключ не сохранён: " + row.reason() + ".");
    }

    @PostMapping("/-" + ONE + "/settings")
    ModelAndView changeSettings(
            @AuthenticationPrincipal Account account,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String territory,
            @RequestParam(defaultValue = "poll") String intake)
            throws InterruptedException {
        PageLine line = existing(id);
        if (!line.isDescribedHere()) {
            return refused(id, "Настройки этой страницы меняют в pages.yml.");
        }
        Map<String, String> written = Map.of(
                "id", id,
                "messenger", line.page().messenger(),
                "name", name,
                "agency", agency,
                "territory", territory,
                "intake", intake);
        Row row = pages.one(written, account.login());
        return row.isSaved()
                ? redirected(id, "settings")
                : refused(id, "Не сохранено: " + row.reason() + ".").addObject("settings", written);
    }

    private ModelAndView told(String id, String done, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> redirected(id, done);
            case Outcome.NoSuchPage _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.Refused refused -> refused(id, refused.reason());
        };
    }

    private static ModelAndView redirected(String id, String done) {
        return new ModelAndView("redirect:/desk/pages/-/%s?done=%s".formatted(id, done));
    }

    private ModelAndView refused(String id, String problem) {
        ModelAndView page = page(id).addObject("problem", problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String id) {
        PageLine line = existing(id);
        return new ModelAndView("desk/roster-page")
                .addObject("line", line)
                .addObject("settings", line.isDescribedHere() ? described(line) : null)
                .addObject("agencies", region.agencies())
                .addObject("territories", region.gazetteer().territories());
    }

    private static Map<String, String> described(PageLine line) {
        Page page = line.page();
        TerritoryId territory = page.territory();
        return Map.of(
                "name", page.name(),
                "agency", page.agency().value(),
                "territory", territory == null ? "" : territory.value(),
                "intake", line.intake());
    }

    private PageLine existing(String id) {
        return roster.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
