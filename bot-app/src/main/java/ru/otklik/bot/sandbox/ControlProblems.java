package ru.otklik.bot.sandbox;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What goes wrong in the control API is answered as {@code application/problem+json} (RFC 9457), in words for whoever tries it. */
@RestControllerAdvice(assignableTypes = {ResidentApi.class, PageApi.class, WatchApi.class})
@Profile("sandbox")
class ControlProblems extends ResponseEntityExceptionHandler {
    private static final String NOT_JSON = "Тело запроса — не JSON";
    private static final String JSON_EXPECTED = "Ожидается тело application/json";
    private static final String FORM_EXPECTED = "Ожидается multipart/form-data с частями «file»";

    @ExceptionHandler({WrongRequest.class, IllegalArgumentException.class})
    ProblemDetail wrong(RuntimeException e) {
        return problem(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail missing(NoSuchElementException e) {
        return problem(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail impossibleNow(IllegalStateException e) {
        return problem(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notAForm(MultipartException e) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, FORM_EXPECTED);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = e.getRootCause() instanceof WrongRequest wrong ? wrong.getMessage() : NOT_JSON;
        return handleExceptionInternal(e, problem(status, detail), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(e, problem(status, JSON_EXPECTED), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(e, problem(status, FORM_EXPECTED), headers, status, request);
    }

    private static ProblemDetail problem(HttpStatusCode status, @Nullable String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
