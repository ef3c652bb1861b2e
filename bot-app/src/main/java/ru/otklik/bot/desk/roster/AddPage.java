package ru.otklik.bot.desk.roster;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.pages.Messengers;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.pages.PageImport;
import ru.otklik.bot.pages.PageImport.Row;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Region;

/** The form of a new page. Its token is asked about before it is saved, and never shown again. */
@Controller
@RequestMapping("/desk/pages/new")
class AddPage {
    private final PageImport pages;
    private final PageDirectory directory;
    private final Messengers messengers;
    private final Region region;

    AddPage(PageImport pages, PageDirectory directory, Messengers messengers, Region region) {
        this.pages = pages;
        this.directory = directory;
        this.messengers = messengers;
        this.region = region;
    }

    @GetMapping
    ModelAndView form() {
        return form(Map.of());
    }

    @PostMapping
    ModelAndView add(@AuthenticationPrincipal Account account, @RequestParam Map<String, String> written)
            throws InterruptedException {
        boolean taken = PageId.of(written.getOrDefault("id", "").strip())
                .flatMap(directory::find)
                .isPresent();
        Row row = taken ? null : pages.one(written, account.login());
        if (row != null && row.isSaved()) {
            return new ModelAndView("redirect:/desk/pages/-/%s?done=added".formatted(row.page()));
        }
        Map<String, String> again = new LinkedHashMap<>(written);
        again.remove("token");
        ModelAndView page = form(again)
                .addObject(
                        "problem",
                        row == null
                                ? "Страница с таким id уже есть: новой нужен другой."
                                : "Страница не добавлена: " + row.reason() + ".");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Map<String, String> written) {
        return new ModelAndView("desk/roster-new")
                .addObject("written", written)
                .addObject("messengers", messengers.names())
                .addObject("agencies", region.agencies())
                .addObject("territories", region.gazetteer().territories());
    }
}
