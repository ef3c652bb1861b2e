package ru.otklik.bot.desk.access;

import java.io.Serial;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who has given a password and may do nothing yet but what is needed. No {@link Account}, so nothing that asks for one lets them in. */
public record HalfSignedIn(String login, String name, Need need) implements AuthenticatedPrincipal, Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return login;
    }

    @Override
    public String toString() {
        return "half signed in " + login;
    }
}
