package ru.otklik.bot.desk.versions;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import ru.otklik.bot.configurations.Configurations;
import ru.otklik.bot.configurations.Configurations.Choice;
import ru.otklik.bot.configurations.Configurations.Used;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.region.ConfigFiles;
import ru.otklik.bot.region.RegionInForce;
import ru.otklik.bot.rehearsals.Rehearsal;
import ru.otklik.bot.rehearsals.Rehearsals;

/** Versions of the configuration: what was put in force by whom, what it changed, the way back, and the files to be taken away. */
@Controller
@RequestMapping("/desk/config/versions")
class VersionsPage {
    private static final int MOST = 50;

    private final Configurations configurations;
    private final Rehearsals rehearsals;
    private final RegionInForce inForce;

    VersionsPage(Configurations configurations, Rehearsals rehearsals, RegionInForce inForce) {
        this.configurations = configurations;
        this.rehearsals = rehearsals;
        this.inForce = inForce;
    }

    @GetMapping
    ModelAndView all(@RequestParam(required = false) @Nullable Long used) {
        return page().addObject("used", used);
    }

    /** Puts in force what was tried last. */
    @PostMapping("/use")
    ModelAndView use(@AuthenticationPrincipal Account account, @RequestParam long trial) {
        Optional<Rehearsal> tried = rehearsals.latest().filter(latest -> latest.id() == trial);
        if (tried.isEmpty() || tried.get().state() != Rehearsal.State.DONE) {
            return refused(
                    HttpStatus.CONFLICT,
                    List.of("Включить можно только то, что проверено до конца. Проверьте файлы ещё раз."));
        }
        Optional<ConfigFiles> files = rehearsals.files(trial);
        return files.isEmpty()
                ? refused(
                        HttpStatus.CONFLICT,
                        List.of("Проверенных файлов уже нет: проверка хранится сутки. Проверьте их ещё раз."))
                : told(configurations.use(files.get(), tried.get().base(), account.login()));
    }

    /** Goes back. */
    @PostMapping("/{version:\\d{1,18}}/use")
    ModelAndView useAgain(@AuthenticationPrincipal Account account, @PathVariable long version) {
        return told(configurations.useAgain(version, account.login()));
    }

    private ModelAndView told(Used used) {
        return switch (used) {
            case Used.Done(long version) -> new ModelAndView("redirect:/desk/config/versions?used=" + version);
            case Used.Same _ -> refused(HttpStatus.CONFLICT, List.of("Эти файлы и так действуют."));
            case Used.Outdated _ ->
                refused(
                        HttpStatus.CONFLICT,
                        List.of("Пока вы смотрели, включили другие настройки. Проверьте свои файлы с ними ещё раз."));
            case Used.NoSuchVersion _ -> refused(HttpStatus.NOT_FOUND, List.of("Такой версии нет."));
            case Used.Mistaken(List<String> mistakes) -> refused(HttpStatus.UNPROCESSABLE_CONTENT, mistakes);
        };
    }

    private ModelAndView refused(HttpStatus status, List<String> problems) {
        ModelAndView page = page().addObject("problems", problems);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page() {
        List<Choice> choices = configurations.choices(MOST);
        ConfigFiles folder = inForce.ofFolder().withoutPages();
        Optional<Choice> current = choices.stream().findFirst();
        return new ModelAndView("desk/config-versions")
                .addObject("here", "versions")
                .addObject("current", current.orElse(null))
                .addObject(
                        "folderDiffers",
                        current.map(Choice::version)
                                .flatMap(configurations::files)
                                .map(files -> String.join(", ", files.differing(folder)))
                                .orElse(""))
                .addObject("trouble", configurations.trouble().orElse(null))
                .addObject(
                        "versions",
                        choices.stream()
                                .map(choice ->
                                        view(choice, current.map(Choice::id).orElse(0L)))
                                .toList());
    }

    private VersionView view(Choice choice, long current) {
        ConfigFiles after = configurations.files(choice.version()).orElse(VersionView.NOTHING);
        ConfigFiles before = Optional.ofNullable(choice.before())
                .flatMap(configurations::files)
                .orElse(after);
        return new VersionView(choice, choice.id() == current, VersionView.changes(before, after));
    }

    /** So that whoever keeps the folder can put them there. */
    @GetMapping("/{version:\\d{1,18}}/files.zip")
    ResponseEntity<StreamingResponseBody> files(@PathVariable long version) {
        ConfigFiles files =
                configurations.files(version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("config-%d.zip".formatted(version))
                                .build()
                                .toString())
                .body(out -> write(files, out));
    }

    private static void write(ConfigFiles files, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : files.names()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Objects.requireNonNull(files.bytes().get(name)));
                zip.closeEntry();
            }
        }
    }
}
