package ru.otklik.bot.support;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import ru.otklik.bot.pages.sealing.SealedColumns;
import ru.otklik.bot.pages.sealing.SealedTokens;
import ru.otklik.bot.platform.PersonalColumn;
import ru.otklik.bot.platform.Sealing;
import tools.jackson.databind.json.JsonMapper;

/** Sealed columns as a test reads them, under the sandbox's key or one of tests that need no application. */
public final class Sealed {
    /** As in application-sandbox.yml. */
    private static final String SANDBOX = "sandbox:b3RrbGlrIHNhbmRib3ggb25seSwgbm8gc2VjcmV0ISE=";

    /** Seals with a key of tests, opens what the sandbox has sealed as well. */
    public static final Sealing SEALING = with(key("test", 't') + "," + SANDBOX);

    private Sealed() {}

    /** With these keys, written as {@code OTKLIK_KEYS}. */
    public static Sealing with(String keys) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("sandbox");
        return new SealedColumns(new SealedTokens(keys, environment));
    }

    /** A key as {@code OTKLIK_KEYS} takes it, the same each time. */
    public static String key(String id, char secret) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) secret);
        return id + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * What stands in a column, opened.
     *
     * @param rest of the query, from {@code where} or {@code order by} on; may be empty
     */
    public static List<String> values(JdbcClient jdbc, PersonalColumn column, String rest, Map<String, ?> parameters) {
        return values(jdbc, SEALING, column, rest, parameters);
    }

    /** The same with other keys. */
    public static List<String> values(
            JdbcClient jdbc, Sealing sealing, PersonalColumn column, String rest, Map<String, ?> parameters) {
        String columns = Stream.concat(Stream.of(column.column()), column.boundTo().stream())
                .map("cast(%s as text)"::formatted)
                .collect(Collectors.joining(", "));
        int bound = column.boundTo().size();
        return jdbc.sql("select %s from %s %s".formatted(columns, column.table(), rest))
                .params(parameters)
                .query((rs, _) -> {
                    String[] row = new String[bound];
                    for (int i = 0; i < bound; i++) {
                        row[i] = rs.getString(i + 2);
                    }
                    return sealing.open(column, rs.getString(1), row);
                })
                .list();
    }

    /** The words of deliveries. */
    public static List<String> told(JdbcClient jdbc, String rest, Map<String, ?> parameters) {
        return values(jdbc, PersonalColumn.DELIVERY_PART, rest, parameters).stream()
                .map(part -> JsonMapper.shared().readTree(part).path("text").asString(""))
                .toList();
    }
}
