package ru.otklik.bot.sandbox.vk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import ru.otklik.bot.sandbox.vk.EventLog.Answer;

/** Bots Long Poll (dev.vk.com/ru/api/bots-long-poll/getting-started). Several readers may wait at once; each gets all events. */
@RestController("vkLongPollController")
@Profile("sandbox")
class LongPollController {
    private static final int WAIT = 25;
    private static final int LONGEST_WAIT = 90;

    private final Communities communities;

    LongPollController(Communities communities) {
        this.communities = communities;
    }

    @RequestMapping(
            path = "/sandbox/vk/longpoll/{page}",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> check(@PathVariable String page, HttpServletRequest request) throws InterruptedException {
        String json = answer(page, Params.of(request.getParameterMap()));
        return ResponseEntity.ok()
                .contentType(ApiController.JSON)
                .body(Addresses.complete(json, Addresses.base(request)));
    }

    private String answer(String page, Params params) throws InterruptedException {
        Optional<Community> community = communities.existing(page);
        if (community.isEmpty() || !params.text("act").orElse("").equals("a_check")) {
            return failed(2);
        }
        LongPoll longPoll = community.get().longPoll();
        String key = params.text("key").orElse("");
        int failure = community.get().run(() -> longPoll.isLost() ? 3 : longPoll.isKey(key) ? 0 : 2);
        if (failure != 0) {
            return failed(failure);
        }
        OptionalLong ts = ts(params);
        if (ts.isEmpty()) {
            return failed(3);
        }
        return switch (longPoll.log().after(ts.getAsLong(), wait(params))) {
            case Answer.Events(long last, var events) ->
                "{\"ts\":\"" + last + "\",\"updates\":[" + String.join(",", events) + "]}";
            case Answer.Outdated(long first) -> "{\"failed\":1,\"ts\":" + first + "}";
            case Answer.Lost() -> failed(3);
        };
    }

    private static OptionalLong ts(Params params) {
        try {
            return params.number("ts");
        } catch (ApiError e) {
            return OptionalLong.empty();
        }
    }

    private static Duration wait(Params params) {
        try {
            long seconds = params.number("wait").orElse(WAIT);
            return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_WAIT));
        } catch (ApiError e) {
            return Duration.ofSeconds(WAIT);
        }
    }

    private static String failed(int why) {
        return "{\"failed\":" + why + "}";
    }
}
