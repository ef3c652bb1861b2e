package ru.otklik.bot.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the sandbox's page reads: which pages there are, whole conversations, and news of changes. */
@RestController
@Profile("sandbox")
@RequestMapping("/sandbox/api")
class WatchApi {
    private final Messengers messengers;
    private final PageNames names;
    private final Onlookers onlookers;

    WatchApi(Messengers messengers, PageNames names, Onlookers onlookers) {
        this.messengers = messengers;
        this.names = names;
        this.onlookers = onlookers;
    }

    /** The pages of each messenger. */
    @GetMapping("/pages")
    Map<String, List<PageView>> pages() {
        Map<String, List<PageView>> pages = new LinkedHashMap<>();
        messengers
                .all()
                .forEach(m ->
                        pages.put(m.name(), m.pages().stream().map(names::named).toList()));
        return pages;
    }

    @GetMapping("/view/{messenger}/{page}/{resident}")
    ChatView view(@PathVariable String messenger, @PathVariable String page, @PathVariable String resident) {
        Chat chat = new Chat(messengers.named(messenger), page, resident);
        EmulatedMessenger m = chat.messenger();
        return new ChatView(m.typing(page, resident), m.blocked(page, resident), chat.lines());
    }

    record ChatView(boolean typing, boolean blocked, List<Line> lines) {}

    /** Server-sent events named {@code chat}, each with the {@link ChatChanged}. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        return onlookers.add();
    }

    /** Says in the API's own way that there is nothing at an address. */
    @RequestMapping("/**")
    void nothing(HttpServletRequest request) {
        throw new NoSuchElementException(
                "По адресу %s %s ничего нет".formatted(request.getMethod(), request.getRequestURI()));
    }
}
