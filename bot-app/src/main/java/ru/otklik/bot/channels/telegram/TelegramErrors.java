package ru.otklik.bot.channels.telegram;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import ru.otklik.bot.channels.Outgoing.Part;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.channels.SendResult.Failed;
import ru.otklik.bot.channels.SendResult.Limited;
import ru.otklik.bot.channels.SendResult.Moved;
import ru.otklik.bot.channels.SendResult.Refused;
import ru.otklik.bot.channels.SendResult.Revoked;
import ru.otklik.bot.channels.SendResult.Sent;
import ru.otklik.bot.channels.SendResult.Uncertain;
import ru.otklik.bot.channels.SendResult.Undeliverable;
import ru.otklik.bot.channels.wire.Answer;
import ru.otklik.bot.channels.wire.BackOff;
import ru.otklik.bot.channels.wire.NotSentException;
import ru.otklik.bot.channels.wire.Redacted;
import ru.otklik.bot.channels.wire.Tree;

/**
 * What an error of the Bot API means. Told by the beginning of the description and not by the number alone, because the server turns some
 * of Telegram's 403 into 400 (tdlib/telegram-bot-api, Client.cpp, {@code fail_query_with_error}).
 */
class TelegramErrors {
    private static final Duration UNSAID = Duration.ofSeconds(5);

    private static final int LONGEST_WAIT = 3_600;

    private TelegramErrors() {}

    /** Telegram's words about a refusal, without the token. */
    static String reason(Answer answer, Account account) {
        return account.redact("%d %s"
                .formatted(answer.status(), Tree.text(Tree.of(answer.text()).path("description"))));
    }

    /**
     * Tells how a page is doing after a refused call, and waits as long as it asks for; a moment's waiting is no trouble.
     *
     * @return whether it makes sense to go on
     */
    static boolean waitOut(Answer answer, Account account, PageHealth health, BackOff backOff)
            throws InterruptedException {
        String reason = reason(answer, account);
        if (answer.status() == 401) {
            health.revoked(reason);
            return false;
        }
        if (answer.status() != 429) {
            health.troubled(reason);
            backOff.pause();
            return true;
        }
        long seconds = Tree.number(Tree.of(answer.text()).path("parameters").path("retry_after"));
        Duration wait = Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_WAIT));
        backOff.pauseAsAsked(wait, () -> health.troubled(reason));
        return true;
    }

    static SendResult result(TelegramApiException e, Account account, Part part) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                return new Uncertain("interrupted");
            }
            if (t instanceof TelegramApiValidationException invalid) {
                return new Undeliverable(account.redact(String.valueOf(invalid.getMessage())));
            }
            if (t instanceof TelegramApiRequestException refused && code(refused) != 0) {
                return refused(refused, account, part);
            }
        }
        // The answer could not be read, or there was none.
        String reason = Redacted.of(e, account.token());
        return NotSentException.in(e) ? new Failed(reason) : new Uncertain(reason);
    }

    private static SendResult refused(TelegramApiRequestException e, Account account, Part part) {
        int code = code(e);
        String description = Objects.requireNonNullElse(e.getApiResponse(), "");
        String reason = account.redact(description.isEmpty() ? String.valueOf(code) : description);
        ResponseParameters parameters = e.getParameters();
        return switch (code) {
            case 400 -> badRequest(description, reason, parameters, part);
            case 401, 421 -> new Revoked(reason);
            case 403 -> new Refused(reason);
            case 404, 409 -> new Failed(reason);
            case 429 -> new Limited(wait(parameters));
            default -> code >= 500 ? new Uncertain(reason) : new Undeliverable(reason);
        };
    }

    private static SendResult badRequest(
            String description, String reason, @Nullable ResponseParameters parameters, Part part) {
        if (parameters != null && parameters.getMigrateToChatId() != null) {
            return new Moved(String.valueOf(parameters.getMigrateToChatId()));
        }
        if (begins(description, "chat not found", "private chat not found", "user not found", "PEER_ID_INVALID")
                || begins(description, "USER_IS_BLOCKED", "INPUT_USER_DEACTIVATED")) {
            return new Refused(reason);
        }
        if (begins(description, "message is not modified")) {
            return new Sent(part instanceof Part.Text text ? Objects.requireNonNullElse(text.edits(), "") : "");
        }
        // The client has long stopped waiting for the acknowledgement.
        if (part instanceof Part.Acknowledgement && begins(description, "query is too old")) {
            return new Sent("");
        }
        return new Undeliverable(reason);
    }

    private static boolean begins(String description, String... beginnings) {
        return Stream.of(beginnings).anyMatch(b -> description.startsWith("Bad Request: " + b));
    }

    private static Duration wait(@Nullable ResponseParameters parameters) {
        Integer seconds = parameters == null ? null : parameters.getRetryAfter();
        return seconds == null || seconds <= 0 ? UNSAID : Duration.ofSeconds(seconds);
    }

    private static int code(TelegramApiRequestException e) {
        return Objects.requireNonNullElse(e.getErrorCode(), 0);
    }
}
