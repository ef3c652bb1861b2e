package ru.otklik.bot.desk.roster;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.pages.PageImport;
import ru.otklik.bot.pages.PageImport.Import;
import ru.otklik.bot.pages.PageImport.Result;

/** Many pages from a spreadsheet: the file is taken, the rest happens in the background while the page shows how far it is. */
@Controller
@RequestMapping("/desk/pages/import")
class ImportPages {
    private static final long MOST_BYTES = 10L << 20;

    private final PageImport pages;

    ImportPages(PageImport pages) {
        this.pages = pages;
    }

    @GetMapping
    ModelAndView form() {
        return new ModelAndView("desk/roster-import").addObject("latest", pages.latest());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView begin(@AuthenticationPrincipal Account account, @RequestParam MultipartFile file) throws IOException {
        if (file.isEmpty() || file.getSize() > MOST_BYTES) {
            ModelAndView page = form().addObject("problem", problem(file));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        String name = file.getOriginalFilename();
        long id = pages.begin(PlainText.of(name == null ? "" : name), file.getBytes(), account.login());
        return new ModelAndView("redirect:/desk/pages/import/" + id);
    }

    private static String problem(MultipartFile file) {
        String name = PlainText.of(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        if (file.getSize() > MOST_BYTES) {
            return "Файл больше 10 МБ: разделите его.";
        }
        return name.isBlank() ? "Выберите файл таблицы." : "Файл «%s» пустой.".formatted(name);
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView one(@PathVariable long id) {
        return shown(id, "desk/roster-imported");
    }

    /** The part of the page that goes on changing. */
    @GetMapping("/{id:\\d{1,18}}/progress")
    ModelAndView progress(@PathVariable long id) {
        return shown(id, "desk/roster-imported :: progress");
    }

    private ModelAndView shown(long id, String template) {
        Import imported = pages.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // What is as it was is worth a line only if the file said otherwise.
        List<PageImport.Row> saved = imported.rows().stream()
                .filter(row -> row.result() == Result.ADDED
                        || row.result() == Result.CHANGED
                        || (row.result() == Result.SAME && !row.reason().isEmpty()))
                .toList();
        return new ModelAndView(template)
                .addObject("imported", imported)
                .addObject(
                        "percent", imported.total() == 0 ? 100 : imported.rows().size() * 100 / imported.total())
                .addObject("added", imported.count(Result.ADDED))
                .addObject("changed", imported.count(Result.CHANGED))
                .addObject("same", imported.count(Result.SAME))
                .addObject("saved", saved)
                .addObject("noted", saved.stream().anyMatch(row -> !row.reason().isEmpty()))
                .addObject("wrong", of(imported, Result.WRONG))
                .addObject("unchecked", of(imported, Result.UNCHECKED));
    }

    private static List<PageImport.Row> of(Import imported, Result result) {
        return imported.rows().stream().filter(row -> row.result() == result).toList();
    }
}
