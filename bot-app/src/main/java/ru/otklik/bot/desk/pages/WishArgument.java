package ru.otklik.bot.desk.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import ru.otklik.bot.desk.access.Account;

/** Reads a {@link Wish} from a request to {@code /desk/incidents/{number}/<act>}. */
final class WishArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Wish.class;
    }

    @Override
    public Wish resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        String path = asked.getRequestURI();
        return new Wish(
                account(),
                number(asked),
                path.substring(path.lastIndexOf('/') + 1),
                Wanted.of(asked),
                asked.getHeader("HX-Request") != null,
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }

    /** Security lets nobody else come here. */
    private static Account account() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return (Account) Objects.requireNonNull(Objects.requireNonNull(signedIn).getPrincipal());
    }

    private static String number(HttpServletRequest asked) {
        Object variables = asked.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(((Map<?, ?>) variables).get("number"));
    }
}
