package ru.otklik.bot.channels.vk;

import java.time.Duration;
import java.util.Set;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.channels.SendResult.Failed;
import ru.otklik.bot.channels.SendResult.Limited;
import ru.otklik.bot.channels.SendResult.Refused;
import ru.otklik.bot.channels.SendResult.Revoked;
import ru.otklik.bot.channels.SendResult.Undeliverable;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import ru.otklik.bot.channels.wire.BackOff;

/** What VK's error codes mean (VKCOM/vk-api-schema, errors.json; dev.vk.com/reference/errors). */
class VkErrors {
    /** Authorization failed, access denied, key of a community or of an application invalid. */
    private static final Set<Integer> TOKEN = Set.of(5, 7, 15, 20, 27, 28);

    /** Deleted user, blacklist, no permission, privacy, chats one is not in, contact not found, no conversation. */
    private static final Set<Integer> UNREACHABLE = Set.of(18, 900, 901, 902, 917, 922, 936, 945, 946, 983, 985, 1021);

    /** Unknown error, internal error; captcha and confirmations, which may be taken back. */
    private static final Set<Integer> PASSING = Set.of(1, 10, 14, 17, 24, 25);

    private VkErrors() {}

    /** A token without the right to what was called, such as managing the community. */
    static boolean mayNotManage(Reply.Error error) {
        return error.code() == 7 || error.code() == 15;
    }

    /** Whether a later attempt may well succeed. */
    static boolean passes(int code) {
        return wait(code).isPositive() || PASSING.contains(code);
    }

    static boolean isOfToken(int code) {
        return TOKEN.contains(code);
    }

    /** How long to wait before the next call, 0 if the code asks for no waiting. */
    static Duration wait(int code) {
        return switch (code) {
            case 6 -> Duration.ofSeconds(1);
            case 9 -> Duration.ofSeconds(30);
            case 29, 984 -> Duration.ofMinutes(5);
            default -> Duration.ZERO;
        };
    }

    /**
     * Tells how a page is doing after a refused call, and waits as long as it asks for; a moment's waiting is no trouble.
     *
     * @return whether it makes sense to go on
     */
    static boolean waitOut(Reply.Error error, Account account, PageHealth health, BackOff backOff)
            throws InterruptedException {
        String reason = account.redact(error.toString());
        if (isOfToken(error.code())) {
            health.revoked(reason);
            return false;
        }
        Duration wait = wait(error.code());
        if (wait.isZero()) {
            health.troubled(reason);
            backOff.pause();
            return true;
        }
        backOff.pauseAsAsked(wait, () -> health.troubled(reason));
        return true;
    }

    static SendResult result(Reply.Error error, Account account) {
        String reason = account.redact(error.toString());
        if (wait(error.code()).isPositive()) {
            return new Limited(wait(error.code()));
        }
        if (TOKEN.contains(error.code())) {
            return new Revoked(reason);
        }
        if (UNREACHABLE.contains(error.code())) {
            return new Refused(reason);
        }
        return PASSING.contains(error.code()) ? new Failed(reason) : new Undeliverable(reason);
    }
}
