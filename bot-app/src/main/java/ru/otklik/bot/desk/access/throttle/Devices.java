package ru.otklik.bot.desk.access.throttle;

import static ru.otklik.bot.platform.Sql.time;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.WebUtils;
import ru.otklik.bot.desk.access.Tokens;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.platform.Walls;

/** Browsers where accounts have been signed in, by a cookie that opens nothing: it only tells them from strangers. */
@Repository
public class Devices {
    static final String COOKIE = "otklik_device";

    private static final Duration KEPT = Duration.ofDays(180);

    private static final String KNOWN = """
            select exists (select from known_device where token_hash = :hash and login = :login and seen_at > :oldest)""";

    private static final String REMEMBER = """
            insert into known_device (token_hash, login, seen_at) values (:hash, :login, :now)
            on conflict (token_hash, login) do update set seen_at = excluded.seen_at""";

    private static final String FORGET = """
            delete from known_device where login = :login or seen_at <= :oldest""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Devices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What this browser is known by, if this account has been signed in there. */
    Optional<String> known(String login, HttpServletRequest request) {
        return token(request)
                .map(Tokens::hash)
                .filter(hash -> jdbc.sql(KNOWN)
                        .param("hash", hash)
                        .param("login", login)
                        .param("oldest", time(clock.instant().minus(KEPT)))
                        .query(Boolean.class)
                        .single());
    }

    /** From now on others' failures don't keep this account out in this browser. */
    public void remember(String login, HttpServletRequest request, HttpServletResponse response) {
        Secret token = token(request).orElseGet(Tokens::fresh);
        Walls.outside(() -> jdbc.sql(REMEMBER)
                .param("hash", Tokens.hash(token))
                .param("login", login)
                .param("now", time(clock.instant()))
                .update());
        ResponseCookie cookie = ResponseCookie.from(COOKIE, token.value())
                .path("/desk")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Every browser is a stranger again. */
    public void forget(String login) {
        Walls.outside(() -> jdbc.sql(FORGET)
                .param("login", login)
                .param("oldest", time(clock.instant().minus(KEPT)))
                .update());
    }

    /** Only of a length that we give. */
    private static Optional<Secret> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
                .map(Secret::new);
    }
}
