package ru.otklik.bot.desk.access.throttle;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the form's password is compared. */
public final class ThrottleFilter extends OncePerRequestFilter {
    /** Where the form is, and goes to. */
    private final String form;

    private final Throttle throttle;

    public ThrottleFilter(String form, Throttle throttle) {
        this.form = form;
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!"POST".equals(request.getMethod()) || !request.getServletPath().equals(form)) {
            chain.doFilter(request, response);
            return;
        }
        String login = Objects.requireNonNullElse(request.getParameter("username"), "");
        String password = Objects.requireNonNullElse(request.getParameter("password"), "");
        switch (throttle.knock(login, password, request)) {
            case Verdict.Open() -> chain.doFilter(request, response);
            case Verdict.Wait wait -> response.sendRedirect(form + "?wait=" + wait.seconds());
        }
    }
}
