package ru.otklik.bot.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.media.MediaId;

/**
 * A photo that goes to residents with an official answer.
 *
 * @param moment what it shows, as residents read below it; null for a photo without a caption
 */
public record AnswerPhoto(MediaId media, @Nullable Moment moment) {
    /** When it was taken. */
    public enum Moment {
        BEFORE("До"),
        AFTER("После");

        private final String title;

        Moment(String title) {
            this.title = title;
        }

        /** In Russian, for whoever works here. */
        public String title() {
            return title;
        }
    }

    /** Without a caption. */
    public static AnswerPhoto of(MediaId media) {
        return new AnswerPhoto(media, null);
    }

    /** The files alone. */
    public static List<MediaId> files(List<AnswerPhoto> photos) {
        return photos.stream().map(AnswerPhoto::media).toList();
    }
}
