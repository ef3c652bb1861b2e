package ru.otklik.bot.desk.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.platform.StoreAway;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Everything that {@code /api} refuses comes as {@code application/problem+json} (RFC 9457), in words and without internals. */
@Component
class ApiProblems implements HandlerExceptionResolver, AuthenticationEntryPoint, AccessDeniedHandler, Ordered {
    /** Seconds until it is worth asking again. */
    static final String SOON = "5";

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    private final JsonMapper json;

    ApiProblems(JsonMapper json) {
        this.json = json;
    }

    /** Before Spring's own, which would answer in English or in HTML. */
    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(
                response,
                new ApiRefusal(HttpStatus.UNAUTHORIZED, "Нужен действующий ключ ведомства: Authorization: Bearer …"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        write(response, new ApiRefusal(HttpStatus.FORBIDDEN, "Роль того, чей это ключ, такого не позволяет."));
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith("/api/") || response.isCommitted()) {
            return null;
        }
        try {
            if (failure instanceof ErrorResponse standard) {
                standard.getHeaders().forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
            }
            write(response, refusal(failure));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    static ApiRefusal away() {
        return new ApiRefusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "База данных сейчас не отвечает. Повторите тот же запрос через несколько секунд.");
    }

    void write(HttpServletResponse response, ApiRefusal refusal) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatus(refusal.status());
        problem.setTitle(title(refusal.status()));
        problem.setDetail(refusal.getMessage());
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static ApiRefusal refusal(Exception failure) {
        return switch (failure) {
            case ApiRefusal refusal -> refusal;
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case TypeMismatchException mismatch ->
                new ApiRefusal(
                        HttpStatus.BAD_REQUEST, "Параметр «%s» не того вида.".formatted(mismatch.getPropertyName()));
            case ErrorResponse standard -> standard(standard.getStatusCode());
            default -> {
                if (StoreAway.isBehind(failure)) {
                    yield away();
                }
                log.error("An API call failed", failure);
                yield new ApiRefusal(
                        HttpStatus.INTERNAL_SERVER_ERROR, "У нас что-то сломалось. Попробуйте ещё раз позже.");
            }
        };
    }

    private static ApiRefusal unreadable(HttpMessageNotReadableException failure) {
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof ApiRefusal refusal) {
            return refusal;
        }
        String what = "Тело запроса — не тот JSON, что ожидается";
        return new ApiRefusal(
                HttpStatus.BAD_REQUEST,
                switch (failure.getCause()) {
                    case UnrecognizedPropertyException unknown ->
                        "%s: поля «%s» здесь не бывает.".formatted(what, unknown.getPropertyName());
                    case DatabindException wrong
                    when !wrong.getPath().isEmpty() ->
                        "%s: поле «%s» не того вида."
                                .formatted(what, wrong.getPath().getFirst().getPropertyName());
                    case null, default -> what + ".";
                });
    }

    private static ApiRefusal standard(HttpStatusCode code) {
        return standard(code.value());
    }

    /** In the words of its status alone. */
    static ApiRefusal standard(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        if (status == null) {
            return new ApiRefusal(HttpStatus.BAD_REQUEST, "Запрос не понят.");
        }
        return new ApiRefusal(
                status,
                switch (status) {
                    case NOT_FOUND -> "Такого адреса нет.";
                    case METHOD_NOT_ALLOWED -> "Этот адрес так не вызывают: смотрите заголовок Allow.";
                    case UNSUPPORTED_MEDIA_TYPE -> "Ожидается тело application/json.";
                    case NOT_ACCEPTABLE -> "Ответ бывает только application/json.";
                    case CONTENT_TOO_LARGE -> "Тело запроса слишком велико.";
                    default ->
                        status.is5xxServerError()
                                ? "У нас что-то сломалось. Попробуйте ещё раз позже."
                                : "Запрос не понят.";
                });
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "Неверный запрос";
            case UNAUTHORIZED -> "Нет доступа";
            case NOT_FOUND -> "Не найдено";
            case METHOD_NOT_ALLOWED -> "Так не вызывают";
            case NOT_ACCEPTABLE -> "Такого ответа не бывает";
            case FORBIDDEN -> "Нет прав";
            case TOO_MANY_REQUESTS -> "Слишком часто";
            case CONFLICT, UNPROCESSABLE_CONTENT -> "Сделать нельзя";
            case CONTENT_TOO_LARGE -> "Слишком много";
            case UNSUPPORTED_MEDIA_TYPE -> "Не тот вид данных";
            default -> status.is5xxServerError() ? "Сбой" : "Неверный запрос";
        };
    }
}
