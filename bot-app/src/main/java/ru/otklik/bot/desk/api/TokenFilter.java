package ru.otklik.bot.desk.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.platform.Secret;

/** Signs in an agency's system by its bearer token (RFC 6750), for this request alone. */
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Function<Secret, Optional<Account>> accounts;

    /** @param accounts finds whose token it is */
    TokenFilter(Function<Secret, Optional<Account>> accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> new Secret(value.substring(BEARER.length()).strip()))
                .flatMap(accounts)
                .ifPresent(TokenFilter::signIn);
        chain.doFilter(request, response);
    }

    private static void signIn(Account account) {
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities())));
    }
}
