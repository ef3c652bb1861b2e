package ru.otklik.bot.media;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link Disposal} of files in PostgreSQL. */
@Component
final class StoredDisposal implements Disposal {
    private static final String DELETE = "delete from media where id = :id";

    private final JdbcClient jdbc;
    private final List<MediaUser> users;

    StoredDisposal(JdbcClient jdbc, List<MediaUser> users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    @Override
    public int deleteUnused(Collection<MediaId> files) {
        return files.stream()
                .distinct()
                .filter(file -> users.stream().noneMatch(user -> user.uses(file)))
                .mapToInt(file -> jdbc.sql(DELETE).param("id", file.value()).update())
                .sum();
    }
}
