package ru.otklik.bot.desk.access.people;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.access.Role;
import ru.otklik.bot.region.Region;

/** Who can have which roles. */
@Component
class RoleRules {
    private final Region region;

    RoleRules(Region region) {
        this.region = region;
    }

    /** Why nobody of this agency can have these roles. */
    Optional<String> impossible(String agency, Set<Role> roles) {
        if (roles.isEmpty()) {
            return Optional.of("Выберите хотя бы одну роль.");
        }
        return roles.contains(Role.CURATOR) && !region.curator().value().equals(agency)
                ? Optional.of("Куратором бывает только тот, кто работает в ведомстве куратора.")
                : Optional.empty();
    }
}
