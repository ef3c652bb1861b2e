package ru.otklik.bot.desk.access.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import ru.otklik.bot.desk.access.Account;

/**
 * Refuses what is too large before a byte of it is read: looking for the form's token would take the whole of it to the disk. Only whoever is
 * signed in may bring files, and says how much they bring.
 */
public final class BodySize extends OncePerRequestFilter {
    /** Login, password and the like. */
    private static final long OF_A_STRANGER = 1 << 16;

    /** A form without files: the longest answer is far below. */
    private static final long OF_A_FORM = 1 << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int refusal = refusal(request);
        if (refusal == 0) {
            chain.doFilter(request, response);
        } else {
            response.sendError(refusal);
        }
    }

    /** Zero if there is none. */
    private static int refusal(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean announced = length >= 0;
        boolean any = announced ? length > 0 : request.getHeader("Transfer-Encoding") != null;
        if (!any) {
            return 0;
        }
        if (!announced) {
            return HttpStatus.LENGTH_REQUIRED.value();
        }
        if (length <= OF_A_STRANGER) {
            return isFiles(request) && !isSignedIn() ? HttpStatus.CONTENT_TOO_LARGE.value() : 0;
        }
        boolean tooLarge = !isSignedIn() || (length > OF_A_FORM && !isFiles(request));
        return tooLarge ? HttpStatus.CONTENT_TOO_LARGE.value() : 0;
    }

    private static boolean isFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isSignedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Account;
    }
}
