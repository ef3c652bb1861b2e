package ru.otklik.bot.pages.store;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.pages.sealing.SealedTokens;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.territory.TerritoryId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of pages. */
@Repository
class PageRows {
    private static final String TAKE_VERSION = "update page_book set version = version + 1 returning version";

    private static final String FIND = "select * from page where id = :id";

    private static final String ALL = "select * from page order by number";

    private static final String NEWER = "select * from page where version > :seen order by version";

    private static final String SEALED = "select id, token from page where token is not null order by id";

    private static final String RESEAL = "update page set token = :fresh where id = :id and token = :old";

    private static final String PUT = """
            insert into page (id, messenger, name, agency, territory, settings, origin, status, token, token_number, file_token,
                account, leaving, number, version, changed_at, changed_by)
            values (:id, :messenger, :name, :agency, :territory, cast(:settings as jsonb), :origin, :status, :token, :tokenNumber,
                :fileToken, :account, :leaving, (select coalesce(max(number) + 1, 0) from page), :version, :now, :by)
            on conflict (id) do update set messenger = excluded.messenger, name = excluded.name, agency = excluded.agency,
                territory = excluded.territory, settings = excluded.settings, origin = excluded.origin, status = excluded.status,
                token = excluded.token, token_number = excluded.token_number, file_token = excluded.file_token,
                account = excluded.account, leaving = excluded.leaving, version = excluded.version, changed_at = excluded.changed_at,
                changed_by = excluded.changed_by""";

    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SealedTokens tokens;

    PageRows(JdbcClient jdbc, JsonMapper json, SealedTokens tokens) {
        this.jdbc = jdbc;
        this.json = json;
        this.tokens = tokens;
    }

    /** The next version; until the transaction's end nobody else changes any page. */
    long takeVersion() {
        return jdbc.sql(TAKE_VERSION).query(Long.class).single();
    }

    Optional<PageRow> find(PageId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(this::row).optional();
    }

    /** What has changed since, in the order of the changes. */
    List<KnownPage> newerThan(long version) {
        return jdbc.sql(NEWER).param("seen", version).query(this::known).list();
    }

    void put(PageRow row, long version, Instant now, String by) {
        jdbc.sql(PUT)
                .param("id", row.id().value())
                .param("messenger", row.description().messenger())
                .param("name", row.description().name())
                .param("agency", row.description().agency())
                .param("territory", row.description().territory())
                .param("settings", json.writeValueAsString(row.description().settings()))
                .param("origin", row.origin().name())
                .param("status", row.status().name())
                .param("token", row.token().sealed())
                .param("tokenNumber", row.token().number())
                .param("fileToken", row.token().file())
                .param("account", row.token().account())
                .param("leaving", row.leaving())
                .param("version", version)
                .param("now", time(now))
                .param("by", by)
                .update();
    }

    /**
     * The row with this token, or the same row if it has it already: sealed anew it would be other bytes.
     *
     * @param token not empty
     * @throws ru.otklik.bot.pages.sealing.KeysRefused if there is no key to seal it with
     */
    PageRow withToken(PageRow row, Secret token) {
        return tokenOf(row).filter(token::equals).isPresent() ? row : row.withToken(tokens.seal(row.id(), token));
    }

    /** Whether there is a token, and it was sealed with a key that is known. */
    boolean hasReadableToken(PageRow row) {
        return tokenOf(row).isPresent();
    }

    private Optional<Secret> tokenOf(PageRow row) {
        byte @Nullable [] sealed = row.token().sealed();
        return sealed == null ? Optional.empty() : tokens.open(row.id(), sealed);
    }

    List<PageRow> all() {
        return jdbc.sql(ALL).query(this::row).list();
    }

    /** A token as it lies in the table. */
    record Sealed(PageId page, byte[] token) {}

    List<Sealed> sealed() {
        return jdbc.sql(SEALED)
                .query((rs, _) -> new Sealed(new PageId(rs.getString("id")), rs.getBytes("token")))
                .list();
    }

    /** False if somebody has changed it meanwhile. */
    boolean reseal(Sealed old, byte[] fresh) {
        return jdbc.sql(RESEAL)
                        .param("id", old.page().value())
                        .param("old", old.token())
                        .param("fresh", fresh)
                        .update()
                == 1;
    }

    private PageRow row(ResultSet rs, int number) throws SQLException {
        return new PageRow(
                new PageId(rs.getString("id")),
                new PageRow.Description(
                        rs.getString("messenger"),
                        rs.getString("name"),
                        rs.getString("agency"),
                        rs.getString("territory"),
                        json.readValue(rs.getString("settings"), SETTINGS)),
                Origin.valueOf(rs.getString("origin")),
                PageStatus.valueOf(rs.getString("status")),
                new PageRow.Token(
                        rs.getBytes("token"),
                        rs.getInt("token_number"),
                        rs.getString("file_token"),
                        rs.getString("account")),
                rs.getBoolean("leaving"));
    }

    private KnownPage known(ResultSet rs, int number) throws SQLException {
        PageRow row = row(rs, number);
        Optional<Secret> token = row.token().sealed() == null ? Optional.of(new Secret("")) : tokenOf(row);
        PageRow.Description described = row.description();
        String territory = described.territory();
        Page page = new Page(
                row.id(),
                described.messenger(),
                described.name(),
                new AgencyId(described.agency()),
                territory == null ? null : new TerritoryId(territory),
                token.orElse(new Secret("")),
                described.settings());
        return new KnownPage(
                page,
                row.origin(),
                row.status(),
                token.isEmpty(),
                token.map(row::originOf).orElse(row.origin()),
                row.token().number(),
                Objects.requireNonNullElse(row.token().account(), ""),
                row.leaving(),
                rs.getInt("number"),
                rs.getLong("version"),
                instant(rs, "changed_at"),
                rs.getString("changed_by"));
    }
}
