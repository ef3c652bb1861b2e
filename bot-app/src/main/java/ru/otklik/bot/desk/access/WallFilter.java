package ru.otklik.bot.desk.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import ru.otklik.bot.platform.Walls;

/**
 * Lets the desk and the API ask the database only for whoever is signed in: for nobody, if nobody is. Stands behind
 * the door, where that is known; the health, which asks for nobody, stands beside.
 */
public final class WallFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (((HttpServletRequest) request).getServletPath().startsWith("/actuator")) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Walls.<Boolean, Exception>behind(side(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Walls.Side side() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Account account
                ? account.side()
                : Walls.Side.agency("", false);
    }
}
