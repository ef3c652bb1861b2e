package ru.otklik.bot.configurations;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import ru.otklik.bot.region.RegionInForce;

/** A page is made of one and the same region from the beginning to the end. */
@Component
class OneRegionFilter implements Filter {
    private final RegionInForce inForce;

    OneRegionFilter(RegionInForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            inForce.<Boolean, Exception>during(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
