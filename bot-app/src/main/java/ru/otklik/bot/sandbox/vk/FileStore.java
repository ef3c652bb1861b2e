package ru.otklik.bot.sandbox.vk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.otklik.bot.sandbox.Picture;
import ru.otklik.bot.sandbox.journal.Changes;
import ru.otklik.bot.sandbox.journal.Journal;

/** Bytes of photos and documents, in memory and beside the journal; the oldest give way to new ones. Safe for many threads. */
@Component("vkFileStore")
@Profile("sandbox")
class FileStore {
    private static final long MOST_BYTES = 256L << 20;

    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private final Journal journal;
    private long bytes;

    FileStore(Journal vkJournal) {
        journal = vkJournal;
        journal.take("file", Kept.OfFile.class)
                .forEach(kept -> journal.file(kept.id()).ifPresent(content -> restore(kept, content)));
        journal.dropFilesBut(files.keySet());
    }

    private void restore(Kept.OfFile kept, byte[] content) {
        Picture picture = new Picture(kept.fileName(), kept.contentType(), content);
        files.put(kept.id(), new StoredFile(kept.id(), picture, kept.width(), kept.height()));
        bytes += content.length;
    }

    /** @param width in pixels, 0 for what is no readable picture */
    record StoredFile(String id, Picture content, int width, int height) {
        boolean isPicture() {
            return width > 0 && height > 0;
        }
    }

    StoredFile keep(Picture content) {
        StoredFile file = measured(UUID.randomUUID().toString().replace("-", ""), content);
        journal.keepFile(file.id(), content.bytes());
        Changes changes = new Changes();
        changes.put(new Kept.OfFile(file.id(), content.fileName(), content.contentType(), file.width(), file.height()));
        synchronized (this) {
            files.put(file.id(), file);
            bytes += content.bytes().length;
            Iterator<StoredFile> oldest = files.values().iterator();
            while (bytes > MOST_BYTES && files.size() > 1) {
                StoredFile old = oldest.next();
                bytes -= old.content().bytes().length;
                oldest.remove();
                journal.dropFile(old.id());
                changes.remove(Kept.OfFile.key(old.id()));
            }
        }
        journal.write(changes);
        return file;
    }

    synchronized Optional<StoredFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    private static StoredFile measured(String id, Picture content) {
        try (MemoryCacheImageInputStream input =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(content.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(input, true, true);
                    return new StoredFile(id, content, reader.getWidth(0), reader.getHeight(0));
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | RuntimeException e) {
            // No picture then: broken files are part of what a page must bear.
        }
        return new StoredFile(id, content, 0, 0);
    }
}
