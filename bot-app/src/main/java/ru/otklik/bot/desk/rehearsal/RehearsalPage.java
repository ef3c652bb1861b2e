package ru.otklik.bot.desk.rehearsal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.incidents.FiledReports;
import ru.otklik.bot.region.Region;
import ru.otklik.bot.region.RegionInForce;
import ru.otklik.bot.rehearsals.Begun;
import ru.otklik.bot.rehearsals.Moved;
import ru.otklik.bot.rehearsals.Rehearsal;
import ru.otklik.bot.rehearsals.Rehearsals;
import ru.otklik.bot.rehearsals.Target;

/** Edited files are given here, and what they would have changed last month is shown; whoever comes later sees the same. */
@Controller
@RequestMapping("/desk/config/trial")
class RehearsalPage {
    private static final int MOST_LINES = 200;

    private final Rehearsals rehearsals;
    private final FiledReports reports;
    private final Region region;
    private final RegionInForce inForce;

    RehearsalPage(Rehearsals rehearsals, FiledReports reports, Region region, RegionInForce inForce) {
        this.rehearsals = rehearsals;
        this.reports = reports;
        this.region = region;
        this.inForce = inForce;
    }

    @GetMapping
    ModelAndView page(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String before) {
        return shown("desk/config-trial", from, to, before);
    }

    /** The part of the page that goes on changing. */
    @GetMapping("/progress")
    ModelAndView progress() {
        return shown("desk/config-trial :: progress", "", "", "");
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView begin(@AuthenticationPrincipal Account account, @RequestParam List<MultipartFile> files)
            throws IOException {
        return switch (Uploaded.of(files)) {
            case Uploaded.Wrong(List<String> problems) -> refused(HttpStatus.UNPROCESSABLE_CONTENT, problems);
            case Uploaded.Good(Map<String, byte[]> good) ->
                switch (rehearsals.begin(good, account.login())) {
                    case Begun.Started _ -> new ModelAndView("redirect:/desk/config/trial");
                    case Begun.Mistaken(List<String> mistakes) -> refused(HttpStatus.UNPROCESSABLE_CONTENT, mistakes);
                    case Begun.Busy _ ->
                        refused(HttpStatus.CONFLICT, List.of("Проверка уже идёт. Дождитесь её конца или прервите её."));
                    case Begun.NothingNew _ ->
                        refused(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                List.of("Эти файлы — те же, что действуют сейчас: проверять нечего."));
                };
        };
    }

    @PostMapping("/cancel")
    String cancel() {
        rehearsals.latest().map(Rehearsal::id).ifPresent(rehearsals::cancel);
        return "redirect:/desk/config/trial";
    }

    @ExceptionHandler
    ModelAndView tooLarge(@SuppressWarnings("unused") MaxUploadSizeExceededException tooLarge) {
        return refused(HttpStatus.CONTENT_TOO_LARGE, List.of("Файл больше 20 МБ: столько не принимаем."));
    }

    private ModelAndView refused(HttpStatus status, List<String> problems) {
        ModelAndView page = shown("desk/config-trial", "", "", "").addObject("problems", problems);
        page.setStatus(status);
        return page;
    }

    private ModelAndView shown(String template, String from, String to, String before) {
        ModelAndView page = new ModelAndView(template).addObject("here", "trial");
        Rehearsals.Pair wanted = new Rehearsals.Pair(target(from), target(to));
        rehearsals.latest().ifPresent(latest -> page.addObject("view", view(latest, wanted, before(before))));
        return page.addObject("narrowed", wanted.from() != null || wanted.to() != null)
                .addObject(
                        "wantedFrom",
                        wanted.from() == null ? null : wanted.from().word())
                .addObject("wantedTo", wanted.to() == null ? null : wanted.to().word());
    }

    /** What no report is called asks for the beginning. */
    private static long before(String id) {
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : Long.MAX_VALUE;
    }

    private static @Nullable Target target(String word) {
        try {
            return word.isEmpty() ? null : Target.of(word);
        } catch (IllegalArgumentException e) {
            // Nobody is called so: as if nothing was asked for.
            return null;
        }
    }

    private RehearsalView view(Rehearsal rehearsal, Rehearsals.Pair wanted, long before) {
        List<Region> regions = regions(rehearsal);
        List<Moved> moved = rehearsals.moved(rehearsal.id(), wanted, before, MOST_LINES + 1);
        List<Moved> first = moved.subList(0, Math.min(MOST_LINES, moved.size()));
        var told = reports.told(first.stream().map(Moved::report).toList());
        List<Rehearsals.Count> counts = rehearsals.counts(rehearsal.id());
        RuleWords words = new RuleWords(regions);
        return new RehearsalView(
                rehearsal,
                regions,
                RehearsalView.pairs(regions, counts, wanted).toList(),
                first.stream()
                        .map(one -> RehearsalView.line(regions, one, told, words))
                        .toList(),
                moved.size() > MOST_LINES ? first.getLast().report() : null,
                before < Long.MAX_VALUE,
                RehearsalView.all(counts, wanted),
                !rehearsal.base().equals(inForce.files().fingerprint()));
    }

    private List<Region> regions(Rehearsal rehearsal) {
        Optional<Region> edited = rehearsals.edited(rehearsal.id());
        return edited.map(other -> List.of(region, other)).orElse(List.of(region));
    }
}
