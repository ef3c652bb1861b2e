package ru.otklik.bot.sandbox.telegram;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ru.otklik.bot.sandbox.Picture;
import ru.otklik.bot.sandbox.journal.Changes;
import ru.otklik.bot.sandbox.journal.Journal;

/** The bytes of all files, in memory and beside the journal; above {@link Limits#KEPT_BYTES} the oldest are forgotten. */
final class Files {
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Stored> byId = new LinkedHashMap<>();
    private final Map<String, String> idByPath = new HashMap<>();
    private long bytes;
    private int count;

    Files(Journal journal) {
        this.journal = journal;
        journal.take("file", Kept.OfFile.class)
                .forEach(kept -> journal.file(kept.id()).ifPresent(content -> restore(kept, content)));
        journal.dropFilesBut(byId.keySet());
    }

    private void restore(Kept.OfFile kept, byte[] content) {
        add(new Stored(
                kept.id(),
                kept.uniqueId(),
                kept.kind(),
                kept.path(),
                new Picture(kept.fileName(), kept.contentType(), content)));
        String number = kept.path().replaceAll(".*/file_(\\d+).*", "$1");
        count = Math.max(count, Integer.parseInt(number) + 1);
    }

    /** What kind a file is: Telegram's ids of each begin alike, and only a file of the right kind can be sent again. */
    enum Kind {
        PHOTO("AgAC", "photos"),
        DOCUMENT("BQAC", "documents"),
        VIDEO("BAAC", "videos"),
        VOICE("AwAC", "voice"),
        AUDIO("CQAC", "music"),
        STICKER("CAAC", "stickers");

        private final String prefix;
        private final String folder;

        Kind(String prefix, String folder) {
            this.prefix = prefix;
            this.folder = folder;
        }
    }

    /** @param path where it can be fetched below {@code /file/bot<token>/} */
    record Stored(String id, String uniqueId, Kind kind, String path, Picture content) {
        int size() {
            return content.bytes().length;
        }
    }

    synchronized Stored keep(Kind kind, Picture content) {
        String id = kind.prefix + randomText(42);
        String name = content.fileName();
        String extension = name.lastIndexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.'));
        String path = kind.folder + "/file_" + count++ + extension.replaceAll("[^.A-Za-z0-9]", "");
        Stored file = new Stored(id, "AQAD" + randomText(9), kind, path, content);
        journal.keepFile(id, content.bytes());
        Changes changes = new Changes();
        changes.put(new Kept.OfFile(id, file.uniqueId, kind, path, content.fileName(), content.contentType()));
        add(file);
        while (bytes > Limits.KEPT_BYTES) {
            Stored oldest = byId.values().iterator().next();
            forget(oldest);
            changes.remove(Kept.OfFile.key(oldest.id));
        }
        journal.write(changes);
        return file;
    }

    private void add(Stored file) {
        byId.put(file.id, file);
        idByPath.put(file.path, file.id);
        bytes += file.size();
    }

    private void forget(Stored oldest) {
        byId.remove(oldest.id);
        idByPath.remove(oldest.path);
        bytes -= oldest.size();
        journal.dropFile(oldest.id);
    }

    synchronized Optional<Stored> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<Stored> atPath(String path) {
        return Optional.ofNullable(idByPath.get(path)).map(byId::get);
    }

    private String randomText(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
    }
}
