package ru.otklik.bot.desk.access.request;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import ru.otklik.bot.coordination.Allowances;
import ru.otklik.bot.desk.access.throttle.Addresses;

/**
 * Lets each account and each address ask for so much and no more. Stands where it is known who asks. Health and the desk's own files are free:
 * watchers come often, and a page has many of them.
 */
@Component
public class RequestThrottle {
    /** Guessing at keys is ten times as dear as asking with one. */
    private static final int WITH_A_WRONG_KEY = 10;

    private final RequestSettings settings;
    private final Allowances allowances;

    RequestThrottle(RequestSettings settings, Allowances allowances) {
        this.settings = settings;
        this.allowances = allowances;
    }

    /** What is answered instead. */
    public interface Refusal {
        void write(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    public Filter filter(Refusal refusal) {
        return new Gate(refusal);
    }

    private boolean admits(HttpServletRequest request) {
        String path = request.getServletPath();
        boolean withKey = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if ((path.startsWith("/actuator") && !withKey)
                || path.startsWith("/desk/static/")
                || path.startsWith("/webjars/")) {
            return true;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && !(who instanceof AnonymousAuthenticationToken)) {
            return allowances.take("account " + who.getName(), settings.accountsMostPerMinute(), 1);
        }
        boolean reads = path.startsWith("/api/") || path.startsWith("/actuator");
        return allowances.take(
                "address " + Addresses.counted(request.getRemoteAddr()),
                settings.addressesMostPerMinute(),
                reads && withKey ? WITH_A_WRONG_KEY : 1);
    }

    /** No bean: each door has its own. */
    private final class Gate implements Filter {
        private final Refusal refusal;

        Gate(Refusal refusal) {
            this.refusal = refusal;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            HttpServletRequest http = (HttpServletRequest) request;
            if (admits(http)) {
                chain.doFilter(request, response);
                return;
            }
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setHeader(HttpHeaders.RETRY_AFTER, "5");
            answer.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            refusal.write(http, answer);
        }
    }
}
