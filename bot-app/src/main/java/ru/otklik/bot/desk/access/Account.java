package ru.otklik.bot.desk.access;

import java.io.Serial;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.platform.Walls;
import ru.otklik.dialogs.routing.AgencyId;

/**
 * Who is signed in, by password or by an agency's token.
 *
 * @param name as colleagues and the history call them
 * @param agency the id of their agency
 * @param roles at least one
 * @param passwordHash Argon2id, or bcrypt until they sign in next
 * @param demo whether it is the sandbox's, with a password that everybody knows
 */
public record Account(
        String login, String name, String agency, Set<Role> roles, String passwordHash, boolean active, boolean demo)
        implements UserDetails {
    @Serial
    private static final long serialVersionUID = 1;

    public Account {
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** As incidents know them. */
    public Viewer viewer() {
        return new Viewer(new AgencyId(agency), isCurator(), name, login, is(Role.CHIEF));
    }

    /** For whom the database is asked when they ask. */
    public Walls.Side side() {
        if (isCurator()) {
            return Walls.Side.curator(agency, isAdministrator());
        }
        return Walls.Side.agency(isWorker() ? agency : "", isAdministrator());
    }

    public Account with(String newPasswordHash, boolean nowActive) {
        return new Account(login, name, agency, roles, newPasswordHash, nowActive, demo);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isCurator() {
        return is(Role.CURATOR);
    }

    /** Keeps accounts, pages and the like. */
    public boolean isAdministrator() {
        return is(Role.ADMINISTRATOR);
    }

    /** Whether one of its roles opens so much that a password alone is too little. */
    public boolean opensMuch() {
        return roles.stream().anyMatch(Role::opensMuch);
    }

    /** Has a queue: works on incidents, chats and events. */
    public boolean isWorker() {
        return !Collections.disjoint(roles, Role.workers());
    }

    /** All roles in Russian, as the desk shows them. */
    public String title() {
        String titles = roles.stream().map(Role::title).collect(Collectors.joining(", "));
        return titles.charAt(0) + titles.substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public String toString() {
        return "account " + login;
    }
}
