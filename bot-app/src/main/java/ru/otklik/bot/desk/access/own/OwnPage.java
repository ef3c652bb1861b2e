package ru.otklik.bot.desk.access.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.access.AccessSettings;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.desk.access.ApiKeys;
import ru.otklik.bot.desk.access.Proof;
import ru.otklik.bot.desk.access.Sessions;
import ru.otklik.bot.desk.access.Sessions.Session;
import ru.otklik.bot.desk.access.entry.EntryLinks;
import ru.otklik.bot.desk.access.factor.Factors;
import ru.otklik.bot.desk.access.password.PasswordRules;
import ru.otklik.bot.desk.access.throttle.Devices;
import ru.otklik.bot.desk.access.throttle.Door;
import ru.otklik.bot.desk.access.throttle.Throttle;
import ru.otklik.bot.desk.access.throttle.Verdict;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.platform.Walls;

/** One's own access. */
@Controller
@RequestMapping("/desk/me")
class OwnPage {
    private final Accounts accounts;
    private final ApiKeys keys;
    private final AccessSettings settings;
    private final Sessions sessions;
    private final Factors factors;
    private final PasswordEncoder passwords;
    private final EntryLinks links;
    private final Throttle throttle;
    private final Devices devices;

    OwnPage(
            Accounts accounts,
            ApiKeys keys,
            AccessSettings settings,
            Sessions sessions,
            Factors factors,
            PasswordEncoder passwords,
            EntryLinks links,
            Throttle throttle,
            Devices devices) {
        this.accounts = accounts;
        this.keys = keys;
        this.settings = settings;
        this.sessions = sessions;
        this.factors = factors;
        this.passwords = passwords;
        this.links = links;
        this.throttle = throttle;
        this.devices = devices;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Account me,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request) {
        return new ModelAndView("desk/me")
                .addObject("done", done)
                .addObject("sessions", sessions.of(me.login(), request))
                .addObject("hasFactor", factors.has(me.login()))
                .addObject("needsFactor", settings.requiresFactorOf(me))
                .addObject("keySince", keys.since(me.login()).orElse(null))
                .addObject("codesLeft", factors.recoveryCodesLeft(me.login()));
    }

    /** Ends all other sessions, and gives this one another token: whoever knows the old password is out. */
    @PostMapping("/password")
    ModelAndView changePassword(
            @AuthenticationPrincipal Account me,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (throttle.knock(Door.OLD_PASSWORD, me.login(), request) instanceof Verdict.Wait wait) {
            return refused(
                    me,
                    request,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "old",
                    "Слишком много попыток. Подождите %d с.".formatted(wait.seconds()));
        }
        if (!passwords.matches(old, me.passwordHash())) {
            return refused(
                    me, request, HttpStatus.UNPROCESSABLE_CONTENT, "old", "Это не тот пароль, с которым вы входите.");
        }
        throttle.admitted(Door.OLD_PASSWORD, me.login(), request);
        Optional<String> problem = old.equals(password)
                ? Optional.of("Новый пароль такой же, как старый.")
                : PasswordRules.problem(me.login(), password, again);
        if (problem.isPresent()) {
            return refused(me, request, HttpStatus.UNPROCESSABLE_CONTENT, "password", problem.get());
        }
        String hash = Objects.requireNonNull(passwords.encode(password));
        Walls.outside(() -> accounts.changePassword(me.login(), hash));
        links.drop(me.login());
        Proof proof = sessions.of(me.login(), request).stream()
                .filter(Session::current)
                .map(Session::proof)
                .findFirst()
                .orElse(Proof.PASSWORD);
        sessions.endOthers(me.login(), request);
        sessions.begin(me, proof, request, response);
        devices.forget(me.login());
        devices.remember(me.login(), request, response);
        return new ModelAndView("redirect:/desk/me?done=password");
    }

    /** @param session its number; empty for all others */
    @PostMapping("/sessions/end")
    ModelAndView endSession(
            @AuthenticationPrincipal Account me,
            @RequestParam(defaultValue = "") String session,
            HttpServletRequest request) {
        if (session.matches("\\d{1,18}")) {
            sessions.end(me.login(), Long.parseLong(session));
        } else if (session.equals("others")) {
            sessions.endOthers(me.login(), request);
        }
        return new ModelAndView("redirect:/desk/me?done=sessions");
    }

    /** For whoever's role opens much: others get theirs from an administrator. Whoever is here has given whatever their role asks for. */
    @PostMapping("/token")
    ModelAndView makeKey(@AuthenticationPrincipal Account me, HttpServletRequest request) {
        Optional<Secret> key = me.opensMuch() ? keys.make(me.login(), me.login()) : Optional.empty();
        return key.map(made -> show(me, null, request).addObject("freshKey", made.value()))
                .orElseGet(() -> refused(
                        me,
                        request,
                        HttpStatus.CONFLICT,
                        "key",
                        me.demo()
                                ? "Ключи песочницы знают все, здесь их не меняют."
                                : "Ключ к вашей роли даёт администратор."));
    }

    /** Whoever gave it. */
    @PostMapping("/token/end")
    ModelAndView endKey(@AuthenticationPrincipal Account me, HttpServletRequest request) {
        if (me.demo()) {
            return refused(me, request, HttpStatus.CONFLICT, "key", "Ключи песочницы знают все, здесь их не меняют.");
        }
        keys.end(me.login());
        return new ModelAndView("redirect:/desk/me?done=key");
    }

    private ModelAndView refused(
            Account me, HttpServletRequest request, HttpStatus status, String field, String problem) {
        ModelAndView page = show(me, null, request).addObject("field", field).addObject("problem", problem);
        page.setStatus(status);
        return page;
    }
}
