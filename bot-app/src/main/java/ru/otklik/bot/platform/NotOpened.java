package ru.otklik.bot.platform;

/** Something sealed can't be opened: its key is missing, or it was changed or taken to another row. Tells nothing of what it holds. */
public final class NotOpened extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String keyId;
    private final boolean keyMissing;

    private NotOpened(String message, String keyId, boolean keyMissing) {
        super(message);
        this.keyId = keyId;
        this.keyMissing = keyMissing;
    }

    /** It opens again as soon as the key is back in {@code OTKLIK_KEYS}. */
    public static NotOpened withoutKey(PersonalColumn column, String keyId) {
        return new NotOpened(
                "%s is sealed with key %s, which OTKLIK_KEYS does not have".formatted(column, keyId), keyId, true);
    }

    /** No key will ever open it there. */
    public static NotOpened damaged(PersonalColumn column, String keyId) {
        return new NotOpened(
                "%s, sealed with key %s, was changed, or belongs to another row".formatted(column, keyId),
                keyId,
                false);
    }

    /** The id of the key it says it is sealed with. */
    public String keyId() {
        return keyId;
    }

    public boolean isKeyMissing() {
        return keyMissing;
    }

    /** For whoever looks at the data, in Russian. */
    public String said() {
        return keyMissing
                ? "зашифровано ключом «%s», а его нет в OTKLIK_KEYS".formatted(keyId)
                : "повреждено: ключ «%s» не открывает".formatted(keyId);
    }
}
