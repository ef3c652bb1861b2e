package ru.otklik.bot.desk.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.WebUtils;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.platform.Walls;

/**
 * Who is signed in, by a cookie. The account and what it lacks are looked up anew for each request, so that whoever is deactivated is out
 * at once, and whoever gets a role that asks for a second factor has to set one up.
 */
@Component
class SignedIn implements SecurityContextRepository, OpenSessions, Sessions {
    static final String COOKIE = "otklik_desk";

    private static final int LONGEST_AGENT = 300;

    private final SessionRows rows;
    private final Accounts accounts;
    private final ApplicationEventPublisher listeners;

    SignedIn(SessionRows rows, Accounts accounts, ApplicationEventPublisher listeners) {
        this.rows = rows;
        this.accounts = accounts;
        this.listeners = listeners;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        SingletonSupplier<SecurityContext> context = SingletonSupplier.of(() -> key(request)
                .flatMap(rows::find)
                .map(SignedIn::contextOf)
                .orElseGet(SecurityContextHolder::createEmptyContext));
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return context.obtain();
            }

            @Override
            public boolean isGenerated() {
                return false;
            }
        };
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Called when somebody has shown who they are, and with an empty context when they sign out. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication == null) {
            key(request).ifPresent(rows::close);
            setCookie(request, response, "", Duration.ZERO);
            return;
        }
        if (authentication.getPrincipal() instanceof Identified who) {
            open(who.account(), who.proof(), true, request, response);
            return;
        }
        Account account = authentication.getPrincipal() instanceof Account known
                ? known
                : accounts.find(authentication.getName()).orElseThrow();
        open(account, Proof.PASSWORD, true, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return token(request).isPresent();
    }

    @Override
    public Optional<String> key(HttpServletRequest request) {
        return token(request).map(Tokens::hash);
    }

    @Override
    public Map<String, Account> alive(Collection<String> keys) {
        Map<String, Account> alive = new HashMap<>();
        rows.find(keys).forEach((key, holder) -> {
            if (holder.need() == Need.NOTHING) {
                alive.put(key, holder.account());
            }
        });
        return alive;
    }

    @Override
    public List<Session> of(String login, HttpServletRequest request) {
        return Walls.outside(() -> rows.of(login, key(request).orElse("")));
    }

    @Override
    public boolean end(String login, long number) {
        return Walls.outside(() -> rows.end(login, number));
    }

    @Override
    public void endAll(String login) {
        Walls.outside(() -> rows.endOthers(login, ""));
    }

    @Override
    public void endOthers(String login, HttpServletRequest request) {
        Walls.outside(() -> rows.endOthers(login, key(request).orElse("")));
    }

    @Override
    public void begin(Account account, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        open(account, proof, false, request, response);
    }

    /** @param anew whether they come in even if they were in already */
    private void open(
            Account account, Proof proof, boolean anew, HttpServletRequest request, HttpServletResponse response) {
        Secret token = Tokens.fresh();
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        String shortened = agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
        Walls.outside(() -> {
            if (rows.needOf(account, proof) != Need.NOTHING) {
                listeners.publishEvent(new AtTheDoor.HalfWay(account, request.getRemoteAddr()));
            } else if (anew || !isIn(account, request)) {
                listeners.publishEvent(new AtTheDoor.CameIn(account, request.getRemoteAddr()));
            }
            key(request).ifPresent(rows::close);
            rows.open(Tokens.hash(token), account.login(), proof, request.getRemoteAddr(), shortened);
        });
        setCookie(request, response, token.value(), Duration.ofSeconds(-1));
    }

    private boolean isIn(Account account, HttpServletRequest request) {
        return key(request)
                .flatMap(rows::find)
                .filter(holder -> holder.need() == Need.NOTHING)
                .filter(holder -> holder.account().login().equals(account.login()))
                .isPresent();
    }

    private static SecurityContext contextOf(SessionRows.Holder holder) {
        Account account = holder.account();
        return new SecurityContextImpl(
                holder.need() == Need.NOTHING
                        ? UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities())
                        : UsernamePasswordAuthenticationToken.authenticated(
                                new HalfSignedIn(account.login(), account.name(), holder.need()),
                                null,
                                List.of(holder.need().authority())));
    }

    private static Optional<Secret> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(Secret::new);
    }

    /** @param age negative for as long as the browser is open */
    private static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/desk")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
