package ru.otklik.bot.desk.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What nothing else has answered: a page for people, a problem for programs of the API, and for everybody else the status alone. */
@Controller
class ErrorAnswers implements ErrorController {
    private final ApiProblems problems;

    ErrorAnswers(ApiProblems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given
                ? given
                : HttpStatus.NOT_FOUND.value();
        response.setStatus(code);
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            problems.write(response, ApiProblems.standard(code));
            return null;
        }
        if (Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                .contains("json")) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().print("{\"status\":%d}".formatted(code));
            return null;
        }
        return new ModelAndView("error", Map.of("status", code));
    }
}
