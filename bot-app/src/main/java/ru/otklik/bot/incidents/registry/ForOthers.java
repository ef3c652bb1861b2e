package ru.otklik.bot.incidents.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.words.Masking;

/**
 * What lists show of an incident: the beginning of its words, and to somebody who doesn't work on it without names, phones, flats and
 * documents. All words are masked before any are cut off: half a phone number is no phone number any more, and yet tells most of it.
 */
final class ForOthers {
    private static final int MOST = 10_000;

    /** Characters (code points) that a list has room for. */
    private static final int LONGEST = 300;

    /**
     * Masking takes the better part of a millisecond, and open queues ask for the same rows again and again. By digests of the words and
     * with nothing but masked ones, so that nobody who is erased stays here.
     */
    private static final Map<String, String> MASKED = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    private ForOthers() {}

    private static String masked(String words) {
        String key = digest(words);
        synchronized (MASKED) {
            String known = MASKED.get(key);
            if (known != null) {
                return known;
            }
        }
        String masked = cut(Masking.mask(words));
        synchronized (MASKED) {
            MASKED.put(key, masked);
        }
        return masked;
    }

    /** The beginning of somebody's words as a stranger may read it. */
    static String beginning(String words) {
        return masked(words);
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST));
    }

    private static String digest(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** One line of a list. */
    static IncidentSummary listed(IncidentSummary summary, Viewer viewer) {
        return worksOn(summary, viewer)
                ? summary.saying(cut(summary.words()), summary.address())
                : summary.saying(masked(summary.words()), masked(summary.address()));
    }

    /** One that is answered with others: the answer may name the address, which stays whole. */
    static IncidentSummary chosen(IncidentSummary summary, Viewer viewer) {
        return summary.saying(
                worksOn(summary, viewer) ? cut(summary.words()) : masked(summary.words()), summary.address());
    }

    /** What agencies wrote to each other of an incident with this owner and maybe somebody who has taken it. */
    static String words(String words, AgencyId owner, @Nullable String assignee, Viewer viewer) {
        return worksOn(owner, assignee, viewer) ? words : masked(words);
    }

    /** Its agency does, and whoever has taken it. */
    private static boolean worksOn(IncidentSummary summary, Viewer viewer) {
        return worksOn(summary.agency(), summary.assignee(), viewer);
    }

    private static boolean worksOn(AgencyId owner, @Nullable String assignee, Viewer viewer) {
        return viewer.agency().equals(owner) || (assignee != null && assignee.equals(viewer.login()));
    }
}
