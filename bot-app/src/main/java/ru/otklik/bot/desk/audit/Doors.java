package ru.otklik.bot.desk.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import ru.otklik.bot.audit.Act;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.desk.access.AtTheDoor;
import ru.otklik.bot.platform.Walls;

/** Notes who came in, who did not, and who stood before a door that isn't theirs. */
@Configuration(proxyBeanMethods = false)
class Doors {
    static final String SIGNED_IN = "SIGN IN";

    /** The password was right, and more is asked for. */
    static final String HALF_WAY = "PASSWORD";

    static final String CHOSE_PASSWORD = "CHOOSE PASSWORD";
    static final String SET_FACTOR_UP = "FACTOR";

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.%]{2,45}");

    private final Audit audit;
    private final Refusals refusals;
    private final Accounts accounts;
    private final Deeds deeds;

    Doors(Audit audit, Refusals refusals, Accounts accounts, Deeds deeds) {
        this.audit = audit;
        this.refusals = refusals;
        this.accounts = accounts;
        this.deeds = deeds;
    }

    @Bean
    static AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @EventListener
    void atTheDoor(AtTheDoor event) {
        switch (event) {
            case AtTheDoor.CameIn(Account account, String address) -> audit.note(act(account, SIGNED_IN, address));
            case AtTheDoor.HalfWay(Account account, String address) -> audit.note(act(account, HALF_WAY, address));
            case AtTheDoor.ChosePassword(Account account, String address) ->
                audit.note(act(account, CHOSE_PASSWORD, address));
            case AtTheDoor.SetFactorUp(Account account, String address) ->
                audit.note(act(account, SET_FACTOR_UP, address));
            case AtTheDoor.Refused(String login, AtTheDoor.Why why, String address) ->
                refusals.note(refused(login, why.name(), address));
        }
    }

    @EventListener
    void didNotComeIn(AbstractAuthenticationFailureEvent event) {
        refusals.note(refused(
                event.getAuthentication().getName(),
                event.getException().getClass().getSimpleName(),
                event.getAuthentication().getDetails() instanceof WebAuthenticationDetails from
                        ? Objects.requireNonNullElse(from.getRemoteAddress(), "")
                        : ""));
    }

    /** A proxy may hand on as an address whatever it was given. */
    private static Act act(Account account, String what, String address) {
        return new Act(account.login(), account.agency(), what, known(address));
    }

    private static String known(String address) {
        return ADDRESS.matcher(address).matches() ? address : "";
    }

    /** What was typed as a login and is none may be a password typed in the wrong field, so it is not kept. */
    private Act refused(String login, String why, String address) {
        return Walls.<Optional<Account>, RuntimeException>outside(() -> accounts.find(login.strip()))
                .map(account -> act(account, SIGNED_IN, address))
                .orElseGet(() -> new Act(Act.NOBODY, "", SIGNED_IN, known(address)))
                .refused(why);
    }

    @EventListener
    void doorIsNotTheirs(AuthorizationDeniedEvent<?> event) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof Account account
                && event.getObject() instanceof HttpServletRequest request
                && !isLedOn(account, request)) {
            audit.note(asked(account, request).refused("403"));
        }
    }

    /** Who keeps accounts and pages has no queue, and is led to what they have. */
    private static boolean isLedOn(Account account, HttpServletRequest request) {
        return account.isAdministrator() && request.getRequestURI().equals("/desk");
    }

    /** As it would have been noted had they been let in. */
    private Act asked(Account account, HttpServletRequest request) {
        String address = request.getMethod() + " " + request.getRequestURI();
        return deeds.route(address)
                .map(route -> new Act(account.login(), account.agency(), route, Deeds.named(route, address)))
                .orElseGet(() -> nowhere(account, request));
    }

    /** Words of our own stand in the route; whatever else somebody put into the address is what it was about. */
    private static Act nowhere(Account account, HttpServletRequest request) {
        List<String> parts = List.of(request.getRequestURI().split("/"));
        String route = parts.stream()
                .map(part -> isOurs(part) ? part : "{…}")
                .collect(Collectors.joining("/", request.getMethod() + " ", ""));
        String subject = parts.stream().filter(part -> !isOurs(part)).collect(Collectors.joining(" "));
        return new Act(account.login(), account.agency(), route, subject);
    }

    private static boolean isOurs(String part) {
        return part.matches("[a-z-]*|v1");
    }
}
