package ru.otklik.bot.pages.sealing;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.NotOpened;
import ru.otklik.bot.platform.PersonalColumn;
import ru.otklik.bot.platform.PersonalColumn.Form;
import ru.otklik.bot.platform.Sealing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@link Sealing} with the keys of the pages' tokens. */
@Component
public class SealedColumns implements Sealing, InitializingBean {
    private static final Logger log = LoggerFactory.getLogger(SealedColumns.class);

    private static final Set<String> NOTHING = Set.of("", "{}", "[]");
    private static final String SEALED = "sealed";

    private static final JsonMapper JSON = new JsonMapper();

    private final SealedTokens tokens;
    /** Missing keys of which the log says already. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    public SealedColumns(SealedTokens tokens) {
        this.tokens = tokens;
    }

    /** Better no start than residents' data in the clear. */
    @Override
    public void afterPropertiesSet() {
        tokens.require("Личные данные жителей");
    }

    @Override
    public String seal(PersonalColumn column, String value, String... row) {
        requireAll(column, row);
        if (NOTHING.contains(value)) {
            return value;
        }
        Key current = tokens.keys().current().orElseThrow();
        return switch (column.form()) {
            case TEXT -> SealedText.close(current, column, value, row);
            case JSON -> '"' + SealedText.close(current, column, value, row) + '"';
            case MEMBERS -> {
                ObjectNode clear = object(value);
                ObjectNode secret = JSON.createObjectNode();
                clear.propertyNames().stream()
                        .filter(name -> !PersonalColumn.IN_THE_CLEAR.contains(name))
                        .toList()
                        .forEach(name -> secret.set(name, clear.remove(name)));
                yield saysNothing(secret)
                        ? value
                        : clear.put(SEALED, SealedText.close(current, column, secret.toString(), row))
                                .toString();
            }
        };
    }

    @Override
    public String open(PersonalColumn column, String stored, String... row) {
        requireAll(column, row);
        String sealed = sealed(column, stored);
        String keyId = sealed == null ? null : SealedText.keyId(sealed);
        if (sealed == null || keyId == null) {
            return stored;
        }
        String opened = open(column, keyId, sealed, row);
        if (column.form() != Form.MEMBERS) {
            return opened;
        }
        ObjectNode all = object(stored);
        all.remove(SEALED);
        all.setAll(object(opened));
        return all.toString();
    }

    private String open(PersonalColumn column, String keyId, String sealed, String... row) {
        Optional<Key> key = tokens.keys().find(keyId);
        if (key.isEmpty()) {
            NotOpened missing = NotOpened.withoutKey(column, keyId);
            if (told.add(column + keyId)) {
                log.error(missing.getMessage());
            }
            throw missing;
        }
        return SealedText.open(key.get(), column, sealed, row).orElseThrow(() -> NotOpened.damaged(column, keyId));
    }

    @Override
    public Optional<String> keyOf(PersonalColumn column, String stored) {
        return Optional.ofNullable(sealed(column, stored)).map(SealedText::keyId);
    }

    @Override
    public String currentPrefix() {
        return SealedText.prefix(tokens.keys().current().orElseThrow());
    }

    /** What may be sealed text of a stored value; null if there is none. */
    private static @Nullable String sealed(PersonalColumn column, String stored) {
        return switch (column.form()) {
            case TEXT -> stored;
            case JSON ->
                stored.length() > 1 && stored.charAt(0) == '"' ? stored.substring(1, stored.length() - 1) : null;
            case MEMBERS -> {
                JsonNode member = object(stored).get(SEALED);
                yield member == null || !member.isString() ? null : member.stringValue();
            }
        };
    }

    private static void requireAll(PersonalColumn column, String... row) {
        if (row.length != column.boundTo().size()) {
            throw new IllegalArgumentException(column + " is bound to " + column.boundTo());
        }
    }

    private static boolean saysNothing(ObjectNode secret) {
        return secret.valueStream()
                .allMatch(value -> value.isString() && value.stringValue().isEmpty());
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JacksonException | ClassCastException _) {
            // Its own message would quote what stands there.
            throw new IllegalArgumentException("no JSON object where one was stored");
        }
    }
}
