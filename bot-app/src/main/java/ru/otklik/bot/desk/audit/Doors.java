package ru.otklik.bot.desk.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import ru.otklik.bot.audit.Act;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Identified;

/** Notes who came in, who did not, and who stood before a door that isn't theirs. */
@Configuration(proxyBeanMethods = false)
class Doors {
    static final String SIGNED_IN = "SIGN IN";

    private final Audit audit;

    Doors(Audit audit) {
        this.audit = audit;
    }

    @Bean
    static AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @EventListener
    void cameIn(InteractiveAuthenticationSuccessEvent event) {
        switch (event.getAuthentication().getPrincipal()) {
            case Account account -> cameIn(account);
            case Identified who -> cameIn(who.account());
            case null, default -> {}
        }
    }

    private void cameIn(Account account) {
        audit.note(new Act(account.login(), account.agency(), SIGNED_IN, ""));
    }

    /** What was typed as a login may be a password typed in the wrong field, so it is not kept. */
    @EventListener
    void didNotComeIn(AbstractAuthenticationFailureEvent event) {
        audit.note(new Act(
                Act.NOBODY, "", SIGNED_IN, "", event.getException().getClass().getSimpleName()));
    }

    @EventListener
    void doorIsNotTheirs(AuthorizationDeniedEvent<?> event) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof Account account
                && event.getObject() instanceof HttpServletRequest request) {
            audit.note(asked(account, request).refused("403"));
        }
    }

    /** Words of our own stand in the route; whatever else somebody put into the address is what it was about. */
    private static Act asked(Account account, HttpServletRequest request) {
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
