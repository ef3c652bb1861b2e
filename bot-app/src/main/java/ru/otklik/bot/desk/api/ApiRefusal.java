package ru.otklik.bot.desk.api;

import java.io.Serial;
import org.springframework.http.HttpStatus;

/** Why the API does not do what it was asked for; the message is shown. */
public final class ApiRefusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final HttpStatus status;

    public ApiRefusal(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
