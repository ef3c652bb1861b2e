package ru.otklik.bot.desk.person;

import java.util.Map;
import java.util.Optional;
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
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.incidents.WrittenNumber;
import ru.otklik.bot.personal.Dossiers;
import ru.otklik.bot.personal.PersonFile;
import ru.otklik.bot.platform.ChatRef;

/**
 * A resident who asks on paper, or by a call, what is kept about them. The curator reads it, and gives it to them as a file; an
 * administrator, who sees no incident, sees how much there is of what. Both may erase it.
 */
@Controller
@RequestMapping("/desk/person")
class PersonPage {
    private static final String BY_NUMBER = "/{number}";
    private static final String BY_CHAT = "/-/{page}/{chat}";

    private final Persons persons;
    private final Dossiers dossiers;
    private final PersonFile file;

    PersonPage(Persons persons, Dossiers dossiers, PersonFile file) {
        this.persons = persons;
        this.dossiers = dossiers;
        this.file = file;
    }

    @GetMapping
    ModelAndView search(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String chat,
            @RequestParam(required = false) @Nullable String done) {
        if (!number.isBlank()) {
            return persons.byNumber(number)
                    .map(_ -> new ModelAndView("redirect:/desk/person/" + WrittenNumber.plain(PlainText.of(number))))
                    .orElseGet(
                            () -> form(
                                    HttpStatus.NOT_FOUND,
                                    "Сообщения с таким номером нет, или данные его жителя уже удалены. Номер нужен целиком: 26-000123."));
        }
        if (!chat.isBlank()) {
            return persons.byChat(page, chat)
                    .filter(found -> !dossiers.of(found).isEmpty())
                    .map(found -> new ModelAndView("redirect:" + persons.path(found)))
                    .orElseGet(() -> form(
                            HttpStatus.NOT_FOUND, "На этой странице нет такого чата, или его данные уже удалены."));
        }
        return form(HttpStatus.OK, null).addObject("done", done);
    }

    @GetMapping({BY_NUMBER, BY_CHAT})
    ModelAndView person(@AuthenticationPrincipal Account account, @PathVariable Map<String, String> who) {
        return find(who)
                .map(chat -> page(account, chat, who))
                .orElseGet(() -> form(HttpStatus.NOT_FOUND, "Такого жителя нет, или его данные уже удалены."));
    }

    @GetMapping({BY_NUMBER + "/data.json", BY_CHAT + "/data.json"})
    ResponseEntity<byte[]> download(@PathVariable Map<String, String> who) {
        ChatRef chat = find(who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("person-%s.json".formatted(who.getOrDefault("number", chat.chat())))
                                .build()
                                .toString())
                .body(file.of(dossiers.of(chat)));
    }

    @PostMapping({BY_NUMBER + "/erase", BY_CHAT + "/erase"})
    ModelAndView erase(
            @AuthenticationPrincipal Account account,
            @PathVariable Map<String, String> who,
            @RequestParam(defaultValue = "false") boolean sure) {
        Optional<ChatRef> found = find(who);
        if (found.isEmpty()) {
            return form(HttpStatus.NOT_FOUND, "Такого жителя нет, или его данные уже удалены.");
        }
        if (!sure) {
            ModelAndView page = page(account, found.get(), who)
                    .addObject("problem", "Ничего не удалено. Отметьте, что житель попросил об этом сам.");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        persons.erase(found.get());
        return new ModelAndView("redirect:/desk/person?done=erased");
    }

    /** Empty too where nothing is kept of the chat. */
    private Optional<ChatRef> find(Map<String, String> who) {
        String number = who.get("number");
        return number != null
                ? persons.byNumber(number)
                : persons.byChat(who.getOrDefault("page", ""), who.getOrDefault("chat", ""))
                        .filter(chat -> !dossiers.of(chat).isEmpty());
    }

    private ModelAndView page(Account account, ChatRef chat, Map<String, String> who) {
        String number = who.get("number");
        String path = number == null
                ? "/desk/person/-/%s/%s".formatted(chat.page(), chat.chat())
                : "/desk/person/" + WrittenNumber.plain(number);
        return form(HttpStatus.OK, null).addObject("view", PersonView.of(dossiers.of(chat), path, account.isCurator()));
    }

    private static ModelAndView form(HttpStatus status, @Nullable String problem) {
        ModelAndView page = new ModelAndView("desk/person").addObject("problem", problem);
        page.setStatus(status);
        return page;
    }
}
