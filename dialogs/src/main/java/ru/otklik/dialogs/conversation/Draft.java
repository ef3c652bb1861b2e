package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/**
 * A report that is being made.
 *
 * @param messageId the messenger's id of the resident's first message; empty before it
 * @param guesses topics that may be meant, best first
 * @param guessClear whether the first of them is clearly first
 * @param group the group that the resident has opened to look for a topic
 * @param topicDecided whether the resident has said what it is about; then {@code topic} null means that no topic fits
 * @param places places that may be meant
 * @param placeWords an address that was not found, as the resident wrote it
 * @param placeRefused whether the resident said that a place found in the words is not the one
 */
public record Draft(
        String messageId,
        String words,
        List<TopicId> guesses,
        boolean guessClear,
        @Nullable GroupId group,
        boolean topicDecided,
        @Nullable TopicId topic,
        List<Place> places,
        @Nullable String placeWords,
        boolean placeRefused,
        @Nullable Place place,
        List<String> photos,
        boolean photosAsked,
        List<String> files) {
    public static final Draft EMPTY = new Draft(
            "", "", List.of(), false, null, false, null, List.of(), null, false, null, List.of(), false, List.of());

    public Draft {
        guesses = List.copyOf(guesses);
        places = List.copyOf(places);
        photos = List.copyOf(photos);
        files = List.copyOf(files);
    }

    boolean isEmpty() {
        return words.isEmpty() && photos.isEmpty() && files.isEmpty() && place == null && places.isEmpty();
    }

    Draft begunBy(String message) {
        return messageId.isEmpty() ? with(message, words, photos, files, photosAsked) : this;
    }

    Draft withWords(String said) {
        return with(messageId, said, photos, files, photosAsked);
    }

    Draft withAttachments(List<String> morePhotos, List<String> moreFiles) {
        return with(messageId, words, joined(photos, morePhotos), joined(files, moreFiles), photosAsked);
    }

    Draft withoutPhotos() {
        return with(messageId, words, List.of(), files, false);
    }

    Draft photosDone() {
        return with(messageId, words, photos, files, true);
    }

    Draft guessing(List<TopicId> topics, boolean clear) {
        return topic(topics, clear, null, false, null);
    }

    Draft lookingIn(@Nullable GroupId opened) {
        return topic(guesses, guessClear, opened, false, null);
    }

    Draft about(@Nullable TopicId decided) {
        return topic(guesses, guessClear, null, true, decided);
    }

    Draft maybeAt(List<Place> candidates) {
        return place(candidates, null, false, null);
    }

    Draft notFound(String written) {
        return place(List.of(), written, true, null);
    }

    Draft notThere() {
        return place(List.of(), null, true, null);
    }

    Draft at(Place decided) {
        return place(List.of(), null, false, decided);
    }

    private Draft with(String message, String said, List<String> pictures, List<String> others, boolean asked) {
        return new Draft(
                message,
                said,
                guesses,
                guessClear,
                group,
                topicDecided,
                topic,
                places,
                placeWords,
                placeRefused,
                place,
                pictures,
                asked,
                others);
    }

    private Draft topic(
            List<TopicId> topics, boolean clear, @Nullable GroupId opened, boolean decided, @Nullable TopicId chosen) {
        return new Draft(
                messageId,
                words,
                topics,
                clear,
                opened,
                decided,
                chosen,
                places,
                placeWords,
                placeRefused,
                place,
                photos,
                photosAsked,
                files);
    }

    private Draft place(List<Place> candidates, @Nullable String written, boolean refused, @Nullable Place decided) {
        return new Draft(
                messageId,
                words,
                guesses,
                guessClear,
                group,
                topicDecided,
                topic,
                candidates,
                written,
                refused,
                decided,
                photos,
                photosAsked,
                files);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
