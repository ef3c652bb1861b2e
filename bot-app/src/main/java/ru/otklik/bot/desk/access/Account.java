package ru.otklik.bot.desk.access;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.dialogs.routing.AgencyId;

/**
 * Who is signed in, by password or by an agency's token.
 *
 * @param name as colleagues and the history call them
 * @param agency the id of their agency
 * @param passwordHash bcrypt
 */
public record Account(String login, String name, String agency, Role role, String passwordHash, boolean active)
        implements UserDetails {
    @Serial
    private static final long serialVersionUID = 1;

    /** As incidents know them. */
    public Viewer viewer() {
        return new Viewer(new AgencyId(agency), isCurator(), name, login);
    }

    Account with(String newPasswordHash, boolean nowActive) {
        return new Account(login, name, agency, role, newPasswordHash, nowActive);
    }

    public boolean isCurator() {
        return role == Role.CURATOR;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
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
