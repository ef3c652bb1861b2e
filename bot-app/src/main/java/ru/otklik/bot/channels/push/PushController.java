package ru.otklik.bot.channels.push;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.otklik.bot.channels.Entrances;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.channels.Pages;
import ru.otklik.bot.channels.Pages.Connected;
import ru.otklik.bot.channels.Push;
import ru.otklik.bot.channels.Push.Call;
import ru.otklik.bot.channels.Push.Heard;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;

/**
 * Takes what messengers bring. Any node takes it, whichever watches over the page: the key of the update keeps it from being stored twice.
 * Only the row is written before the answer, and without a row there is none but "come again".
 */
@RestController
class PushController {
    private static final Logger log = LoggerFactory.getLogger(PushController.class);

    /** Far above what either messenger sends. */
    private static final int MOST_BYTES = 1 << 20;

    private static final String SECONDS_UNTIL_NEXT = "5";

    private final Pages pages;
    private final Inbox inbox;

    PushController(Pages pages, Inbox inbox) {
        this.pages = pages;
        this.inbox = inbox;
    }

    @PostMapping(Entrances.PATH + "{page}")
    ResponseEntity<String> take(@PathVariable String page, HttpServletRequest request) throws IOException {
        Connected connected = PageId.of(page).flatMap(pages::find).orElse(null);
        Push push = connected == null ? null : connected.channel().push().orElse(null);
        if (connected == null || push == null) {
            return status(HttpStatus.NOT_FOUND);
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return status(HttpStatus.CONTENT_TOO_LARGE);
        }
        Page itself = connected.page();
        Call call = new Call(request::getHeader, new String(body, StandardCharsets.UTF_8));
        return switch (push.hear(itself, Entrances.secret(itself), call)) {
            case Heard.News news -> store(connected, news);
            case Heard.Question question -> said(question.answer());
            case Heard.Stranger _ -> status(HttpStatus.UNAUTHORIZED);
            case Heard.Later _ -> later();
        };
    }

    private ResponseEntity<String> store(Connected connected, Heard.News news) {
        PageId page = connected.page().id();
        try {
            inbox.store(page, List.of(news.update()), null);
            connected.health().arrived();
            return said(news.receipt());
        } catch (DataAccessException | TransactionException e) {
            log.warn("An update of page {} is not stored and not acknowledged", page, e);
            return later();
        }
    }

    private static ResponseEntity<String> said(String text) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text);
    }

    private static ResponseEntity<String> later() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_NEXT)
                .build();
    }

    private static ResponseEntity<String> status(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
