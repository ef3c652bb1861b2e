package ru.otklik.bot.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Who is signed in at the desk right now, for what lasts longer than a request. */
public interface OpenSessions {
    /** What this request's session is known by; tells nothing to whoever reads it. */
    Optional<String> key(HttpServletRequest request);

    /** The accounts of those of these sessions that still last; asking prolongs none. */
    Map<String, Account> alive(Collection<String> keys);
}
