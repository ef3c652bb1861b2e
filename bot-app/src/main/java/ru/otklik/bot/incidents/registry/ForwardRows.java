package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.incidents.Trail;
import ru.otklik.bot.incidents.Trail.Forward;
import ru.otklik.bot.incidents.Trails;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;

/** Forwards, out of {@code incident_history}. */
@Repository
@Transactional(readOnly = true)
class ForwardRows implements Trails {
    /** What came with another incident by a merge did not bring this one here. */
    private static final String FORWARDS = """
            select i.number, i.agency as owner, i.assignee, h.at, h.who, h.words, h.sender, h.agency, h.meant
            from incident i join incident_history h on h.incident = i.id
            where i.number = any (:numbers) and (:all or i.agency = :agency)
              and h.kind = 'FORWARDED' and h.origin is null and h.agency is not null
            order by h.id""";

    private final JdbcClient jdbc;
    private final Region region;

    ForwardRows(JdbcClient jdbc, Region region) {
        this.jdbc = jdbc;
        this.region = region;
    }

    @Override
    public Map<String, Trail> of(Viewer viewer, Collection<String> numbers) {
        Map<String, List<Forward>> forwards = new LinkedHashMap<>();
        numbers.forEach(number -> forwards.put(number, new ArrayList<>()));
        jdbc.sql(FORWARDS)
                .param("numbers", numbers.toArray(String[]::new))
                .param("all", viewer.curator())
                .param("agency", viewer.agency().value())
                .query(rs -> {
                    Objects.requireNonNull(forwards.get(rs.getString("number"))).add(forward(rs, viewer));
                });
        Map<String, Trail> trails = new LinkedHashMap<>();
        forwards.forEach((number, all) -> trails.put(number, trail(viewer, all)));
        return trails;
    }

    @Override
    public Trail of(Viewer viewer, String number) {
        return Objects.requireNonNull(of(viewer, List.of(number)).get(number));
    }

    private Trail trail(Viewer viewer, List<Forward> all) {
        AgencyId curator = region.curator();
        int since = 0;
        for (Forward forward : all) {
            since = forward.to().equals(curator) ? 0 : since + 1;
        }
        return new Trail(all, curator, Bounces.bounces(viewer, since));
    }

    private static Forward forward(ResultSet rs, Viewer viewer) throws SQLException {
        AgencyId to = new AgencyId(rs.getString("agency"));
        AgencyId meant = agency(rs.getString("meant"));
        return new Forward(
                instant(rs, "at"),
                rs.getString("who"),
                agency(rs.getString("sender")),
                to,
                meant == null ? to : meant,
                ForOthers.words(
                        rs.getString("words"), new AgencyId(rs.getString("owner")), rs.getString("assignee"), viewer));
    }

    private static @Nullable AgencyId agency(@Nullable String id) {
        return id == null ? null : new AgencyId(id);
    }
}
