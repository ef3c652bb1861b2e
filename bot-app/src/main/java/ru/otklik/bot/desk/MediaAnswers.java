package ru.otklik.bot.desk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.operators.AgencyChats;

/** Kept files for those who may see them: photos to look at, everything else to download, nothing to be run by a browser. */
@Component
public class MediaAnswers {
    private final Incidents incidents;
    private final AgencyChats chats;
    private final Media media;

    MediaAnswers(Incidents incidents, AgencyChats chats, Media media) {
        this.incidents = incidents;
        this.chats = chats;
        this.media = media;
    }

    /** A photo, to look at. Empty for one that does not exist, is somebody else's, or an id that is none. */
    public Optional<ResponseEntity<byte[]>> photo(Viewer viewer, String id) {
        return find(viewer, id).filter(Media.StoredFile::photo).map(MediaAnswers::answer);
    }

    /** What is no photo, to be put away by the browser and never opened by it. Empty as for photos, and while it waits for its scan. */
    public Optional<ResponseEntity<byte[]>> download(Viewer viewer, String id) {
        return find(viewer, id).filter(file -> !file.photo()).map(MediaAnswers::answer);
    }

    /** Either, for who is no browser. */
    public Optional<ResponseEntity<byte[]>> of(Viewer viewer, String id) {
        return find(viewer, id).map(MediaAnswers::answer);
    }

    private Optional<Media.StoredFile> find(Viewer viewer, String id) {
        return parse(id)
                .filter(known -> incidents.maySee(viewer, known) || chats.maySee(viewer, known))
                .flatMap(media::find);
    }

    private static ResponseEntity<byte[]> answer(Media.StoredFile file) {
        ContentDisposition disposition = (file.photo() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(
                        file.photo()
                                ? MediaType.parseMediaType(file.contentType())
                                : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                // Who signs out leaves nothing of it in the browser.
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }

    private static Optional<MediaId> parse(String id) {
        try {
            return Optional.of(MediaId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
