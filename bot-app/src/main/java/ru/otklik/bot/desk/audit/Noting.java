package ru.otklik.bot.desk.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import ru.otklik.bot.audit.Act;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.desk.access.Account;

/**
 * Notes every request of somebody who is signed in before it is served, whichever route it takes: what can't be noted is not shown and not
 * done. A refusal is noted too. What pages ask by themselves while they stay open is no new look.
 */
final class Noting implements HandlerInterceptor {
    private static final String NOTED = Noting.class.getName();

    /** Asked by open pages themselves, or of nobody. */
    private static final Set<String> QUIET = Set.of(
            "/",
            "/error",
            "/desk/login",
            // Its token opens an account.
            "/desk/entry/{token}",
            "/desk/live",
            "/desk/queue",
            "/desk/plain-words",
            "/desk/territories.geojson",
            "/desk/chats/rows",
            "/desk/events/rows",
            "/desk/events/preview");

    private static final Set<String> QUIET_ENDS = Set.of("/fresh", "/news", "/progress");

    private final Audit audit;
    private final Looks looks;
    private final Facts facts;

    Noting(Audit audit, Looks looks, Facts facts) {
        this.audit = audit;
        this.looks = looks;
        this.facts = facts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            act(request).filter(act -> !isLook(request) || looks.isNew(act)).ifPresent(act -> {
                audit.note(act);
                request.setAttribute(NOTED, act);
            });
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(NOTED) instanceof Act act && response.getStatus() >= 400) {
            request.removeAttribute(NOTED);
            looks.forget(act);
            audit.note(act.refused(String.valueOf(response.getStatus())));
        }
    }

    private static boolean isLook(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private Optional<Act> act(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (authentication == null
                || !(authentication.getPrincipal() instanceof Account account)
                || !(route instanceof String path)
                || QUIET.contains(path)
                || QUIET_ENDS.stream().anyMatch(path::endsWith)) {
            return Optional.empty();
        }
        String what = (isLook(request) ? "GET" : request.getMethod()) + " " + path;
        return Optional.of(new Act(
                account.login(), account.agency(), what, facts.subject(what, named(request), account, request)));
    }

    /** What stands in the address; never what is searched for or written, which may be a resident's words. */
    private static String named(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.values().stream().map(String::valueOf).sorted().collect(Collectors.joining(" "))
                : "";
    }
}
