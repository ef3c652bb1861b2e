package ru.otklik.bot.desk;

import static ru.otklik.bot.incidents.AnswerPhoto.Moment.AFTER;
import static ru.otklik.bot.incidents.AnswerPhoto.Moment.BEFORE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;

/** Photos that somebody at the desk sends to a resident: looked at before anything is done with them. */
@Component
public class SentPhotos {
    private final Media media;

    SentPhotos(Media media) {
        this.media = media;
    }

    /** What became of looking at them. */
    public sealed interface Looked {
        record Good(List<MediaId> photos) implements Looked {}

        /** @param problem in Russian, as it may be shown */
        record Wrong(String problem) implements Looked {}
    }

    /**
     * Keeps them if all are photos.
     *
     * @param files of a form; empty ones are what browsers send for a field that nobody filled in
     * @throws IOException if an uploaded file can't be read any more
     */
    public Looked keep(@Nullable List<MultipartFile> files, int most) throws IOException {
        List<MultipartFile> sent = Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
        if (sent.size() > most) {
            return new Looked.Wrong("Не больше %d фото.".formatted(most));
        }
        List<MediaId> kept = new ArrayList<>();
        for (MultipartFile file : sent) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            String type = Objects.requireNonNullElse(file.getContentType(), "");
            switch (media.keep(file.getBytes(), name, type)) {
                case Media.Kept.Stored stored when stored.photo() -> kept.add(stored.id());
                case Media.Kept.Stored _ -> {
                    return new Looked.Wrong("«%s» — не фото.".formatted(name));
                }
                case Media.Kept.Rejected(Media.Why why) -> {
                    return new Looked.Wrong("«%s» — %s".formatted(name, words(why)));
                }
            }
        }
        return new Looked.Good(kept);
    }

    /** What became of looking at those of an answer. */
    public sealed interface LookedAnswer {
        /** @param photos those from before the work first, then those from after it, then the others */
        record Good(List<AnswerPhoto> photos) implements LookedAnswer {}

        /** @param problem in Russian, as it may be shown */
        record Wrong(String problem) implements LookedAnswer {}
    }

    /**
     * Keeps an answer's photos if all are photos.
     *
     * @param most of all three together
     * @throws IOException if an uploaded file can't be read any more
     */
    public LookedAnswer keep(
            @Nullable List<MultipartFile> before,
            @Nullable List<MultipartFile> after,
            @Nullable List<MultipartFile> others,
            int most)
            throws IOException {
        long all = Stream.of(before, after, others)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(file -> !file.isEmpty())
                .count();
        if (all > most) {
            return new LookedAnswer.Wrong("Не больше %d фото вместе с прежними.".formatted(Incidents.MOST_PHOTOS));
        }
        List<AnswerPhoto> kept = new ArrayList<>();
        for (Sent sent : List.of(new Sent(before, BEFORE), new Sent(after, AFTER), new Sent(others, null))) {
            switch (keep(sent.files(), most - kept.size())) {
                case Looked.Wrong(String problem) -> {
                    return new LookedAnswer.Wrong(problem);
                }
                case Looked.Good(List<MediaId> good) ->
                    good.forEach(photo -> kept.add(new AnswerPhoto(photo, sent.moment())));
            }
        }
        return new LookedAnswer.Good(kept);
    }

    private record Sent(@Nullable List<MultipartFile> files, AnswerPhoto.@Nullable Moment moment) {}

    private static String words(Media.Why why) {
        return switch (why) {
            case EMPTY -> "пустой файл.";
            case TOO_LARGE -> "больше 20 МБ, уменьшите фото.";
            case BROKEN_PHOTO -> "не фото, или его не открыть.";
            case TOO_MANY_PIXELS -> "больше 50 мегапикселей, уменьшите фото.";
            case INFECTED -> "в файле вирус.";
        };
    }
}
