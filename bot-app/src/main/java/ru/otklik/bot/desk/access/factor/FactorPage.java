package ru.otklik.bot.desk.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.access.AccessSettings;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.desk.access.AtTheDoor;
import ru.otklik.bot.desk.access.HalfSignedIn;
import ru.otklik.bot.desk.access.Proof;
import ru.otklik.bot.desk.access.Sessions;
import ru.otklik.bot.desk.access.throttle.Devices;
import ru.otklik.bot.desk.access.throttle.Door;
import ru.otklik.bot.desk.access.throttle.Throttle;
import ru.otklik.bot.desk.access.throttle.Verdict;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.platform.Walls;

/** Where people set up their own second factor; those whose role asks for one can do nothing else before. */
@Controller
@RequestMapping("/desk/me/factor")
class FactorPage {
    private final Factors factors;
    private final Accounts accounts;
    private final AccessSettings settings;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Devices devices;
    private final ApplicationEventPublisher listeners;

    FactorPage(
            Factors factors,
            Accounts accounts,
            AccessSettings settings,
            Sessions sessions,
            Throttle throttle,
            Devices devices,
            ApplicationEventPublisher listeners) {
        this.factors = factors;
        this.accounts = accounts;
        this.settings = settings;
        this.sessions = sessions;
        this.throttle = throttle;
        this.devices = devices;
        this.listeners = listeners;
    }

    @GetMapping
    ModelAndView show(Authentication who) {
        Account account = account(who);
        Optional<Secret> begun = factors.begun(account.login());
        ModelAndView page = new ModelAndView("desk/factor")
                .addObject("account", account)
                .addObject("required", settings.requiresFactorOf(account))
                .addObject("left", factors.recoveryCodesLeft(account.login()));
        begun.ifPresent(secret -> page.addObject("secret", Phone.spaced(secret))
                .addObject("square", QrCode.of(Phone.address(account.login(), secret))));
        return page;
    }

    /** The first code of the phone. */
    @PostMapping
    ModelAndView confirm(
            Authentication who,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = account(who);
        if (!factors.confirm(account.login(), code)) {
            return factors.has(account.login()) ? show(who) : wrong(who, code);
        }
        if (who.getPrincipal() instanceof HalfSignedIn) {
            listeners.publishEvent(new AtTheDoor.SetFactorUp(account, request.getRemoteAddr()));
        }
        List<String> codes = factors.freshRecoveryCodes(account.login());
        sessions.begin(account, Proof.FACTOR, request, response);
        devices.remember(account.login(), request, response);
        return show(who).addObject("codes", codes).addObject("justSetUp", true);
    }

    @PostMapping("/codes")
    ModelAndView freshCodes(
            Authentication who, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return checked(who, code, request).orElseGet(() -> {
            List<String> codes = factors.freshRecoveryCodes(who.getName());
            return show(who).addObject("codes", codes);
        });
    }

    /** For another phone, or for none where none is needed. */
    @PostMapping("/remove")
    ModelAndView remove(Authentication who, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return checked(who, code, request).orElseGet(() -> {
            factors.remove(who.getName());
            return new ModelAndView("redirect:/desk/me/factor");
        });
    }

    /** What is answered instead, if the code is wrong. */
    private Optional<ModelAndView> checked(Authentication who, String code, HttpServletRequest request) {
        String login = who.getName();
        if (throttle.knock(Door.CODE, login, request) instanceof Verdict.Wait wait) {
            ModelAndView page = show(who).addObject("wait", wait.seconds());
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return Optional.of(page);
        }
        if (!factors.accepts(login, code)) {
            return Optional.of(wrong(who, code));
        }
        throttle.admitted(Door.CODE, login, request);
        return Optional.empty();
    }

    private ModelAndView wrong(Authentication who, String code) {
        ModelAndView page = show(who).addObject(Factors.isFromPaper(code) ? "wrongPaper" : "wrong", true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Account account(Authentication who) {
        return Walls.outside(() -> accounts.find(who.getName()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
