package ru.otklik.bot.desk.live;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.OpenSessions;

/**
 * Server-sent events named {@code changed}: an incident's number, or {@code *} for whatever there is. Only numbers of what the account
 * may see, and of what has just left it; what has become of it the page asks for itself.
 */
@RestController
class LivePage {
    private final Streams streams;
    private final OpenSessions sessions;

    LivePage(Streams streams, OpenSessions sessions) {
        this.streams = streams;
        this.sessions = sessions;
    }

    @GetMapping(path = "/desk/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> listen(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        return sessions.key(request)
                .flatMap(session -> streams.open(account, session))
                .map(stream -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore().noTransform())
                        // nginx and its like pass each event on at once.
                        .header("X-Accel-Buffering", "no")
                        .body(stream))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build());
    }
}
