package ru.otklik.bot.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;

/** Who is signed in where. Whoever asks for somebody's sessions has looked whether they may. */
public interface Sessions {
    /**
     * One browser where somebody is signed in.
     *
     * @param number names it, and opens nothing
     * @param address from where it was seen first
     * @param device the browser and its system, as far as it tells
     * @param need what is still lacking before it opens anything
     * @param current whether it is the one that asks
     */
    record Session(
            long number,
            Instant began,
            Instant seen,
            String address,
            String device,
            Proof proof,
            Need need,
            boolean current) {}

    /** Those that last, the one seen last first. */
    List<Session> of(String login, HttpServletRequest request);

    /** @return false if the account has no such session */
    boolean end(String login, long number);

    void endAll(String login);

    /** All but the one that asks. */
    void endOthers(String login, HttpServletRequest request);

    /** Begins a session, in place of the one that the browser had: nothing that was known of that is worth anything. */
    void begin(Account account, Proof proof, HttpServletRequest request, HttpServletResponse response);
}
