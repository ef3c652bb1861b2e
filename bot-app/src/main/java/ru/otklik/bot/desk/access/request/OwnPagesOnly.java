package ru.otklik.bot.desk.access.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A second lock beside the forms' tokens: what changes something comes from the desk's own pages, says the browser itself
 * (<a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>). Browsers that say nothing of it may still say their page's address in {@code Origin}; those that say neither have the token alone.
 */
public final class OwnPagesOnly extends OncePerRequestFilter {
    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!CHANGES_NOTHING.contains(request.getMethod()) && isForeign(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        chain.doFilter(request, response);
    }

    /** Browsers that don't say it in one header most often say it in the other. */
    private static boolean isForeign(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        if (from != null) {
            return FOREIGN.contains(from);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.equals("null") && !isOf(request.getServerName(), origin);
    }

    private static boolean isOf(String host, String origin) {
        try {
            return host.equalsIgnoreCase(new URI(origin).getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
