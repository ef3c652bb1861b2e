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

/** Bytes of photos and documents; the oldest give way to new ones. Safe for many threads. */
@Component("vkFileStore")
@Profile("sandbox")
class FileStore {
    private static final long MOST_BYTES = 256L << 20;

    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private long bytes;

    /** @param width in pixels, 0 for what is no readable picture */
    record StoredFile(String id, Picture content, int width, int height) {
        boolean isPicture() {
            return width > 0 && height > 0;
        }
    }

    StoredFile keep(Picture content) {
        StoredFile file = measured(UUID.randomUUID().toString().replace("-", ""), content);
        synchronized (this) {
            files.put(file.id(), file);
            bytes += content.bytes().length;
            Iterator<StoredFile> oldest = files.values().iterator();
            while (bytes > MOST_BYTES && files.size() > 1) {
                bytes -= oldest.next().content().bytes().length;
                oldest.remove();
            }
        }
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
