package ru.otklik.bot.incidents.registry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.AnswerPhoto.Moment;
import ru.otklik.bot.media.MediaId;

/** Photos of answers and of drafts, as two columns {@code photos} and {@code moments} that run side by side. */
final class PhotoRows {
    private PhotoRows() {}

    static List<AnswerPhoto> of(ResultSet rs) throws SQLException {
        List<MediaId> files = ReportRows.mediaIds(rs.getArray("photos"));
        Array moments = rs.getArray("moments");
        List<AnswerPhoto> photos = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String word = ((String[]) moments.getArray())[i];
            photos.add(new AnswerPhoto(files.get(i), word == null ? null : Moment.valueOf(word)));
        }
        return photos;
    }

    static @Nullable String word(AnswerPhoto photo) {
        Moment moment = photo.moment();
        return moment == null ? null : moment.name();
    }
}
