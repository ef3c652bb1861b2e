package ru.otklik.bot.desk.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.WebUtils;
import ru.otklik.bot.platform.Secret;

/**
 * Who is signed in, in the table {@code desk_session}: the same for every node and after a restart. The account is read
 * anew for each request, so that whoever is deactivated is out at once.
 */
@Repository
class SignedIn implements SecurityContextRepository, OpenSessions {
    static final String COOKIE = "otklik_desk";

    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private static final String ACCOUNT = """
            select a.* from desk_session s join account a on a.login = s.login
            where s.token_hash = :hash and s.seen_at > :alive and a.active""";

    private static final String ALIVE = """
            select s.token_hash, a.* from desk_session s join account a on a.login = s.login
            where s.token_hash in (:hashes) and s.seen_at > :alive and a.active""";

    private static final String SEEN = """
            update desk_session set seen_at = :now where token_hash = :hash and seen_at < :noted""";

    private static final String OPEN = """
            insert into desk_session (token_hash, login, created_at, seen_at) values (:hash, :login, :now, :now)""";

    private static final String CLOSE = "delete from desk_session where token_hash = :hash or seen_at <= :alive";

    private final JdbcClient jdbc;
    private final Clock clock;

    SignedIn(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        SingletonSupplier<SecurityContext> context = SingletonSupplier.of(() -> token(request)
                .flatMap(this::account)
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

    /** Called when somebody has signed in, and with an empty context when they sign out. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(this::close);
        Authentication authentication = context.getAuthentication();
        if (authentication == null) {
            setCookie(request, response, "", Duration.ZERO);
            return;
        }
        Secret token = Tokens.fresh();
        jdbc.sql(OPEN)
                .param("hash", Tokens.hash(token))
                .param("login", authentication.getName())
                .param("now", ago(Duration.ZERO))
                .update();
        setCookie(request, response, token.value(), Duration.ofSeconds(-1));
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
        if (!keys.isEmpty()) {
            jdbc.sql(ALIVE)
                    .param("hashes", Set.copyOf(keys))
                    .param("alive", ago(IDLE))
                    .query(rs -> {
                        alive.put(rs.getString("token_hash"), Accounts.account(rs, 0));
                    });
        }
        return alive;
    }

    private Optional<Account> account(Secret token) {
        String hash = Tokens.hash(token);
        Optional<Account> account = jdbc.sql(ACCOUNT)
                .param("hash", hash)
                .param("alive", ago(IDLE))
                .query(Accounts::account)
                .optional();
        if (account.isPresent()) {
            jdbc.sql(SEEN)
                    .param("hash", hash)
                    .param("now", ago(Duration.ZERO))
                    .param("noted", ago(NOTED_EVERY))
                    .update();
        }
        return account;
    }

    private void close(Secret token) {
        jdbc.sql(CLOSE)
                .param("hash", Tokens.hash(token))
                .param("alive", ago(IDLE))
                .update();
    }

    private OffsetDateTime ago(Duration duration) {
        return clock.instant().minus(duration).atOffset(ZoneOffset.UTC);
    }

    private static SecurityContext contextOf(Account account) {
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
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
