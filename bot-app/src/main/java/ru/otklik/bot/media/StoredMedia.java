package ru.otklik.bot.media;

import static ru.otklik.bot.platform.Sql.time;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.media.scanning.Scanner;
import ru.otklik.bot.platform.Walls;

/** Photos and files in PostgreSQL; the same bytes under the same name once. */
@Component
final class StoredMedia implements Media {
    private static final Logger log = LoggerFactory.getLogger(StoredMedia.class);

    /** As much as Telegram's getFile gives. */
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final String KEEP = """
            insert into media (id, sha256, file_name, content_type, photo, bytes, created_at, scan)
            values (:id, :sha256, :name, :type, :photo, :bytes, :now, :scan)
            on conflict (sha256, file_name, content_type) do nothing
            """;

    /** What is known of the file only now is known of it whenever it came. */
    private static final String KEPT = """
            update media set scan = case when :scan = 'CLEAN' and scan in ('NOT_ASKED', 'WAITING') then 'CLEAN' else scan end
            where sha256 = :sha256 and file_name = :name and content_type = :type
            returning id
            """;

    private static final String FIND = """
            select file_name, content_type, photo, bytes from media
            where id = :id and scan in ('NOT_ASKED', 'CLEAN')
            """;

    private static final String FACTS =
            "select file_name, photo, octet_length(bytes) as size, scan from media where id = :id";

    private static final String FIND_FOR_SENDING =
            "select for_sending from media where id = :id and for_sending is not null";

    private static final String KEEP_FOR_SENDING = "update media set for_sending = :bytes where id = :id";

    private final JdbcClient jdbc;
    private final Scanner scanner;
    private final Clock clock;

    StoredMedia(JdbcClient jdbc, Scanner scanner, Clock clock) {
        this.jdbc = jdbc;
        this.scanner = scanner;
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
        Scanner.Verdict verdict = scanner.scan(bytes);
        if (verdict instanceof Scanner.Verdict.Infected(String virus)) {
            log.warn("A file with a virus was refused: {}", virus);
            return new Kept.Rejected(Why.INFECTED);
        }
        Optional<ImageFormat> format = ImageFormat.of(bytes);
        if (format.isPresent()) {
            return photo(bytes, fileName, format.get());
        }
        if (ImageFormat.isClaimed(claimedType) && !ImageFormat.isOfAnotherKind(bytes)) {
            return new Kept.Rejected(Why.BROKEN_PHOTO);
        }
        MediaId id = store(new New(
                bytes, FileNames.harmless(fileName), FileNames.harmlessType(claimedType), false, state(verdict)));
        return new Kept.Stored(id, false, Exif.place(bytes));
    }

    private Kept photo(byte[] bytes, String fileName, ImageFormat format) {
        if (format.sizeOf(bytes).filter(ImageSize::isReadable).isEmpty()) {
            return new Kept.Rejected(Why.TOO_MANY_PIXELS);
        }
        Optional<CleanPhoto> clean = CleanPhoto.of(bytes, format);
        if (clean.isEmpty()) {
            return new Kept.Rejected(Why.BROKEN_PHOTO);
        }
        CleanPhoto drawn = clean.get();
        String name = FileNames.withExtension(fileName, drawn.format().extension());
        MediaId id = store(new New(drawn.bytes(), name, drawn.format().contentType(), true, Scan.NOT_ASKED));
        return new Kept.Stored(id, true, Exif.place(bytes));
    }

    private static Scan state(Scanner.Verdict verdict) {
        return switch (verdict) {
            case Scanner.Verdict.NotAsked _ -> Scan.NOT_ASKED;
            case Scanner.Verdict.Clean _ -> Scan.CLEAN;
            case Scanner.Verdict.Away _ -> Scan.WAITING;
            case Scanner.Verdict.Infected _ -> Scan.INFECTED;
        };
    }

    private record New(byte[] bytes, String name, String type, boolean photo, Scan scan) {}

    /** The same file may be another's already, so that it is kept once: the bot's own work. */
    private MediaId store(New file) {
        return Walls.outside(() -> keptOnce(file));
    }

    private MediaId keptOnce(New file) {
        var id = UUID.randomUUID();
        var sha256 = sha256(file.bytes());
        int stored = jdbc.sql(KEEP)
                .param("id", id)
                .param("sha256", sha256)
                .param("name", file.name())
                .param("type", file.type())
                .param("photo", file.photo())
                .param("bytes", file.bytes())
                .param("now", time(clock.instant()))
                .param("scan", file.scan().name())
                .update();
        if (stored == 0) {
            id = jdbc.sql(KEPT)
                    .param("sha256", sha256)
                    .param("name", file.name())
                    .param("type", file.type())
                    .param("scan", file.scan().name())
                    .query(UUID.class)
                    .single();
        }
        return new MediaId(id);
    }

    @Override
    public Optional<Facts> facts(MediaId id) {
        return jdbc.sql(FACTS)
                .param("id", id.value())
                .query((rs, _) -> new Facts(
                        id,
                        rs.getString("file_name"),
                        rs.getBoolean("photo"),
                        rs.getLong("size"),
                        Scan.valueOf(rs.getString("scan"))))
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
