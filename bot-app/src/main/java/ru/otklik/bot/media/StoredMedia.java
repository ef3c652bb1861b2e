package ru.otklik.bot.media;

import static ru.otklik.bot.platform.Sql.time;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.Walls;

/** Photos and files in PostgreSQL; the same bytes under the same name once. */
@Component
final class StoredMedia implements Media {
    /** As much as Telegram's getFile gives. */
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final String KEEP = """
            insert into media (id, sha256, file_name, content_type, photo, bytes, created_at)
            values (:id, :sha256, :name, :type, :photo, :bytes, :now)
            on conflict (sha256, file_name, content_type) do nothing
            """;

    private static final String KEPT = """
            select id from media where sha256 = :sha256 and file_name = :name and content_type = :type
            """;

    private static final String FIND = "select file_name, content_type, photo, bytes from media where id = :id";

    private static final String FACTS =
            "select file_name, photo, octet_length(bytes) as size from media where id = :id";

    private static final String FIND_FOR_SENDING =
            "select for_sending from media where id = :id and for_sending is not null";

    private static final String KEEP_FOR_SENDING = "update media set for_sending = :bytes where id = :id";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredMedia(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Kept keep(byte[] bytes, String fileName, String claimedType) {
        if (bytes.length == 0) {
            return new Kept.Rejected(Why.EMPTY);
        }
        if (bytes.length > MAX_BYTES) {
            return new Kept.Rejected(Why.TOO_LARGE);
        }
        var format = ImageFormat.of(bytes);
        if (format.isEmpty() && ImageFormat.isClaimed(claimedType) && !ImageFormat.isOfAnotherKind(bytes)) {
            return new Kept.Rejected(Why.BROKEN_PHOTO);
        }
        var photo = format.flatMap(found -> found.sizeOf(bytes))
                .filter(ImageSize::isShowable)
                .isPresent();
        var type = format.map(ImageFormat::contentType).orElseGet(() -> FileNames.harmlessType(claimedType));
        var name = photo
                ? FileNames.withExtension(fileName, format.orElseThrow().extension())
                : FileNames.harmless(fileName);
        return new Kept.Stored(store(bytes, name, type, photo), photo, Exif.place(bytes));
    }

    /** The same file may be another's already, so that it is kept once: the bot's own work. */
    private MediaId store(byte[] bytes, String name, String type, boolean photo) {
        return Walls.outside(() -> keptOnce(bytes, name, type, photo));
    }

    private MediaId keptOnce(byte[] bytes, String name, String type, boolean photo) {
        var id = UUID.randomUUID();
        var sha256 = sha256(bytes);
        int stored = jdbc.sql(KEEP)
                .param("id", id)
                .param("sha256", sha256)
                .param("name", name)
                .param("type", type)
                .param("photo", photo)
                .param("bytes", bytes)
                .param("now", time(clock.instant()))
                .update();
        if (stored == 0) {
            id = jdbc.sql(KEPT)
                    .param("sha256", sha256)
                    .param("name", name)
                    .param("type", type)
                    .query(UUID.class)
                    .single();
        }
        return new MediaId(id);
    }

    @Override
    public Optional<Facts> facts(MediaId id) {
        return jdbc.sql(FACTS)
                .param("id", id.value())
                .query((rs, _) -> new Facts(id, rs.getString("file_name"), rs.getBoolean("photo"), rs.getLong("size")))
                .optional();
    }

    @Override
    public Optional<StoredFile> find(MediaId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query((rs, _) -> new StoredFile(
                        id,
                        rs.getString("file_name"),
                        rs.getString("content_type"),
                        rs.getBoolean("photo"),
                        rs.getBytes("bytes")))
                .optional();
    }

    @Override
    public Optional<StoredFile> forSending(MediaId id) {
        return find(id).filter(StoredFile::photo).flatMap(this::fit);
    }

    private Optional<StoredFile> fit(StoredFile file) {
        if (ForSending.fits(file.bytes())) {
            return Optional.of(file);
        }
        return jdbc.sql(FIND_FOR_SENDING)
                .param("id", file.id().value())
                .query((rs, _) -> rs.getBytes(1))
                .optional()
                .or(() -> ForSending.shrink(file.bytes()).map(bytes -> keepForSending(file.id(), bytes)))
                .map(bytes -> new StoredFile(
                        file.id(), FileNames.withExtension(file.fileName(), "jpg"), "image/jpeg", true, bytes));
    }

    private byte[] keepForSending(MediaId id, byte[] bytes) {
        jdbc.sql(KEEP_FOR_SENDING).param("id", id.value()).param("bytes", bytes).update();
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
