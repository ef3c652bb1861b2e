package ru.otklik.bot.platform;

import java.util.Optional;

/**
 * Seals what is personal where it is stored, and opens it where it is read: domain code never sees anything sealed. What was stored before
 * there were seals is read as it is. Nothing ({@code ""}, <code>{}</code>, {@code []}) isn't sealed, so that SQL can ask for it.
 */
public interface Sealing {
    /**
     * @param row the values of {@link PersonalColumn#boundTo}, as the database keeps them
     * @return what is to be stored in the column
     */
    String seal(PersonalColumn column, String value, String... row);

    /**
     * @param stored as it stands in the column
     * @param row the values of {@link PersonalColumn#boundTo}, as the database keeps them
     * @throws NotOpened if it can't be opened
     */
    String open(PersonalColumn column, String stored, String... row);

    /** For whoever looks at it: what it is, or why it can't be read, in Russian. */
    default String shown(PersonalColumn column, String stored, String... row) {
        try {
            return open(column, stored, row);
        } catch (NotOpened e) {
            return e.said();
        }
    }

    /** The id of the key that a stored value is sealed with; empty if it stands in the clear. */
    Optional<String> keyOf(PersonalColumn column, String stored);

    /** What text begins with that is sealed with the first of the keys. */
    String currentPrefix();
}
