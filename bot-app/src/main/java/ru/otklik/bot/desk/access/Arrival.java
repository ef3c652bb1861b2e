package ru.otklik.bot.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Where signing in leads to: the page that was wanted, once nothing is lacking any more. */
@Component
public class Arrival {
    static final String QUEUE = "/desk";

    /** Where an administrator's work begins. */
    static final String PAGES = "/desk/pages";

    private static final Pattern WORTH_COMING_BACK_TO = Pattern.compile(
            "/desk|/desk/(incidents/.*|events(/.*)?|config(/.*)?|chats(/.*)?|accounts|audit|models|person(/[^.]*)?|set-aside|triage|late|me|pages(/.*)?)");

    private final RequestCache wanted;

    Arrival() {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && WORTH_COMING_BACK_TO.matcher(request.getRequestURI()).matches());
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        wanted = cache;
    }

    RequestCache wanted() {
        return wanted;
    }

    /** What is wanted is kept until nothing is lacking. Who has no queue is led to the first page they have. */
    public void lead(Need need, Account account, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (need != Need.NOTHING) {
            response.sendRedirect(need.page());
            return;
        }
        String page = Optional.ofNullable(wanted.getRequest(request, response))
                .flatMap(Arrival::ours)
                .filter(wish -> account.isWorker() || !isQueue(wish))
                .orElse(account.isWorker() ? QUEUE : PAGES);
        wanted.removeRequest(request, response);
        response.sendRedirect(page);
    }

    private static boolean isQueue(String page) {
        return page.equals(QUEUE) || page.startsWith(QUEUE + "?");
    }

    /** The cookie may come from anybody: only a page of the desk is ever led to, at the address where people are already. */
    private static Optional<String> ours(SavedRequest saved) {
        try {
            URI uri = URI.create(saved.getRedirectUrl());
            String path = uri.getRawPath();
            return path != null && WORTH_COMING_BACK_TO.matcher(path).matches()
                    ? Optional.of(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
