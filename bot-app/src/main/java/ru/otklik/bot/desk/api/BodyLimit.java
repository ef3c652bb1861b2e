package ru.otklik.bot.desk.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import ru.otklik.bot.desk.access.Account;

/** Refuses bodies far larger than the longest answer, announced or not. */
final class BodyLimit extends OncePerRequestFilter {
    private static final int MOST_BYTES = 1 << 20;

    private final ApiProblems problems;

    BodyLimit(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPhotos(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            problems.write(response, tooLarge());
            return;
        }
        chain.doFilter(new Limited(request), response);
    }

    /** Photos of an answer have limits of their own; nobody but an account brings any. */
    private static boolean isPhotos(HttpServletRequest request) {
        String type = request.getContentType();
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                && request.getRequestURI().startsWith("/api/v1/incidents/")
                && request.getRequestURI().endsWith("/answer")
                && who != null
                && who.getPrincipal() instanceof Account;
    }

    private static ApiRefusal tooLarge() {
        return new ApiRefusal(HttpStatus.CONTENT_TOO_LARGE, "Тело запроса больше 1 МБ.");
    }

    private static final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private int count;

        Counted(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > MOST_BYTES) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
