package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Photos and files of a report.
 *
 * @param photos ids of kept photos
 * @param asked whether the resident was asked for photos and has said that there are no more
 * @param files ids of other kept files
 */
public record Attached(List<String> photos, boolean asked, List<String> files) {
    static final Attached NOTHING = new Attached(List.of(), false, List.of());

    public Attached {
        photos = List.copyOf(photos);
        files = List.copyOf(files);
    }

    Attached with(List<String> morePhotos, List<String> moreFiles) {
        return new Attached(
                Stream.concat(photos.stream(), morePhotos.stream()).toList(),
                asked,
                Stream.concat(files.stream(), moreFiles.stream()).toList());
    }

    Attached asked(boolean done) {
        return new Attached(photos, done, files);
    }

    /** Ids of photos and files. */
    List<String> all() {
        return Stream.concat(photos.stream(), files.stream()).toList();
    }

    boolean isEmpty() {
        return photos.isEmpty() && files.isEmpty();
    }
}
