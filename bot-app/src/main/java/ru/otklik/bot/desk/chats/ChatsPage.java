package ru.otklik.bot.desk.chats;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.SentPhotos;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.operators.AgencyChats;
import ru.otklik.bot.operators.ChatOutcome;
import ru.otklik.bot.operators.ChatThread;

/** The list of chats, one of them beside it like a messenger, and what is written there. */
@Controller
@RequestMapping("/desk/chats")
class ChatsPage {
    private static final String ID = "/{id:\\d{1,18}}";

    private final AgencyChats chats;
    private final ChatViews views;
    private final SentPhotos sent;

    ChatsPage(AgencyChats chats, ChatViews views, SentPhotos sent) {
        this.chats = chats;
        this.views = views;
        this.sent = sent;
    }

    @GetMapping
    ModelAndView all(@AuthenticationPrincipal Account account, @RequestParam(defaultValue = "false") boolean closed) {
        return whole(account, closed);
    }

    @GetMapping("/rows")
    String rows(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "false") boolean closed,
            Model model) {
        model.addAttribute("board", views.board(account, closed));
        return "desk/chat :: rows";
    }

    @GetMapping(ID)
    ModelAndView chat(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target) {
        Optional<ChatThread> thread = chats.find(account.viewer(), id);
        thread.ifPresent(found -> chats.seen(account.viewer(), found));
        ModelAndView page = "work".equals(target) ? new ModelAndView("desk/chat :: work") : whole(account, closed);
        thread.ifPresentOrElse(found -> page.addObject("view", views.view(found)), () -> {
            page.addObject("missing", true);
            page.setStatus(target == null ? HttpStatus.NOT_FOUND : HttpStatus.OK);
        });
        return page;
    }

    /**
     * The thread again if it has changed since, else nothing (204).
     *
     * @param looking whether somebody has the page before their eyes
     */
    @GetMapping(ID + "/fresh")
    ModelAndView fresh(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "false") boolean looking) {
        ChatThread thread = found(account, id);
        ChatView view = views.view(thread);
        if (looking) {
            chats.seen(account.viewer(), thread);
        }
        if (view.seen().equals(seen)) {
            ModelAndView nothing = new ModelAndView("desk/work :: nothing");
            nothing.setStatus(HttpStatus.NO_CONTENT);
            return nothing;
        }
        return new ModelAndView("desk/chat :: thread", "view", view);
    }

    @PostMapping(ID + "/say")
    ModelAndView say(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response)
            throws IOException {
        found(account, id);
        ChatOutcome outcome =
                switch (sent.keep(photos, AgencyChats.MOST_PHOTOS)) {
                    case SentPhotos.Looked.Wrong(String problem) -> new ChatOutcome.Refused(problem);
                    case SentPhotos.Looked.Good(List<MediaId> kept) ->
                        chats.say(account.viewer(), id, PlainText.of(text), kept);
                };
        return switch (outcome) {
            case ChatOutcome.Done(ChatThread thread) -> {
                response.setHeader("HX-Trigger", "queue-changed");
                yield part == null
                        ? new ModelAndView("redirect:/desk/chats/" + id)
                        : new ModelAndView("desk/chat :: thread", "view", views.view(thread));
            }
            case ChatOutcome.NotFound _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case ChatOutcome.Refused(String reason) -> problem(account, id, text, reason, part, response);
        };
    }

    @PostMapping(ID + "/close")
    ModelAndView close(@AuthenticationPrincipal Account account, @PathVariable long id) {
        return switch (chats.close(account.viewer(), id)) {
            case ChatOutcome.Done _, ChatOutcome.Refused _ ->
                new ModelAndView("redirect:/desk/chats/" + id + "?closed=true");
            case ChatOutcome.NotFound _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView problem(
            Account account, long id, String text, String reason, @Nullable String part, HttpServletResponse response) {
        ModelAndView page;
        if (part == null) {
            page = whole(account, false)
                    .addObject("view", views.view(found(account, id)))
                    .addObject("typed", text);
        } else {
            response.setHeader("HX-Retarget", "#problem-say");
            response.setHeader("HX-Reswap", "innerHTML");
            page = new ModelAndView("desk/work :: problem");
        }
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problem", reason);
    }

    private ChatThread found(Account account, long id) {
        return chats.find(account.viewer(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView whole(Account account, boolean closed) {
        return new ModelAndView("desk/chats").addObject("board", views.board(account, closed));
    }
}
