package ru.otklik.bot.desk.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.desk.access.Arrival;
import ru.otklik.bot.desk.access.AtTheDoor;
import ru.otklik.bot.desk.access.HalfSignedIn;
import ru.otklik.bot.desk.access.Need;
import ru.otklik.bot.desk.access.Proof;
import ru.otklik.bot.desk.access.Sessions;
import ru.otklik.bot.desk.access.throttle.Devices;
import ru.otklik.bot.desk.access.throttle.Door;
import ru.otklik.bot.desk.access.throttle.Throttle;
import ru.otklik.bot.desk.access.throttle.Verdict;
import ru.otklik.bot.platform.Walls;

/** Asks for a code after the password. Only then a session begins that opens anything, under a token that nobody has seen before. */
@Controller
@RequestMapping("/desk/login/code")
class CodePage {
    private final Factors factors;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Devices devices;
    private final Arrival arrival;
    private final ApplicationEventPublisher listeners;

    CodePage(
            Factors factors,
            Accounts accounts,
            Sessions sessions,
            Throttle throttle,
            Devices devices,
            Arrival arrival,
            ApplicationEventPublisher listeners) {
        this.factors = factors;
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.devices = devices;
        this.arrival = arrival;
        this.listeners = listeners;
    }

    @GetMapping
    ModelAndView ask(@AuthenticationPrincipal HalfSignedIn half) {
        return new ModelAndView("desk/code").addObject("person", half.name());
    }

    /**
     * @param paper whether it was typed as a code from paper
     * @return null once it has led on
     */
    @PostMapping
    @Nullable
    ModelAndView check(
            @AuthenticationPrincipal HalfSignedIn half,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean paper,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String login = half.login();
        if (throttle.knock(Door.CODE, login, request) instanceof Verdict.Wait wait) {
            ModelAndView page = ask(half).addObject("wait", wait.seconds());
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
        if (!factors.accepts(login, code)) {
            listeners.publishEvent(new AtTheDoor.Refused(login, AtTheDoor.Why.WRONG_CODE, request.getRemoteAddr()));
            ModelAndView page = ask(half).addObject(paper || Factors.isFromPaper(code) ? "wrongPaper" : "wrong", true);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        throttle.admitted(Door.CODE, login, request);
        Account account = Walls.outside(() -> accounts.find(login))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        sessions.begin(account, Proof.FACTOR, request, response);
        devices.remember(login, request, response);
        arrival.lead(Need.NOTHING, account, request, response);
        return null;
    }
}
