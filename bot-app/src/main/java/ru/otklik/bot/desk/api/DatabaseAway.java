package ru.otklik.bot.desk.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import ru.otklik.bot.platform.StoreAway;

/**
 * Says so while the database is away. Sessions and keys are kept there, so the page for errors can't be drawn either: this one needs
 * nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseAway extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ru">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Подождите минуту — Отклик</title>
              <style>
                :root { color-scheme: light dark }
                h1 { font-size: 1.5rem }
                body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1rem }
              </style>
            </head>
            <body>
              <h1>Подождите минуту</h1>
              <p>База данных сейчас не отвечает. Сообщения жителей не теряются: всё придёт, как только связь вернётся.</p>
              <p>Если отправляли форму, вернитесь назад и отправьте ещё раз. Если не поможет и через пять минут, скажите администратору.</p>
            </body>
            </html>
            """;

    private final ApiProblems problems;

    DatabaseAway(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !StoreAway.isBehind(e)) {
                throw e;
            }
            log.warn("{} waits for the database: {}", request.getRequestURI(), e.toString());
            response.reset();
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.getRequestURI().startsWith("/api/")) {
            problems.write(response, ApiProblems.away());
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, ApiProblems.SOON);
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
}
