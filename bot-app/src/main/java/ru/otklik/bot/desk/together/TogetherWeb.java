package ru.otklik.bot.desk.together;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.pages.Wanted;

/** Reads a {@link Marked} from a request. */
@Configuration(proxyBeanMethods = false)
class TogetherWeb implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Marked.class;
    }

    @Override
    public Marked resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        String[] chosen = asked.getParameterValues("chosen");
        return new Marked(
                account(),
                Chosen.of(chosen == null ? List.of() : List.of(chosen)),
                Wanted.of(asked),
                asked.getHeader("HX-Request") != null,
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }

    /** Security lets nobody else come here. */
    private static Account account() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return (Account) Objects.requireNonNull(Objects.requireNonNull(signedIn).getPrincipal());
    }
}
