package ru.otklik.bot.media;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Point;

/** Photos and files of residents and agencies. */
public interface Media {
    /**
     * Keeps bytes after looking at what they really are. A photo is drawn anew, so that nothing of what came is kept but what can be
     * seen; any other file is kept as it came.
     *
     * @param claimedType the content type that the sender claims; photos are recognised by content whatever it says
     * @return the id, or why it is not kept
     */
    Kept keep(byte[] bytes, String fileName, String claimedType);

    /** Empty too while a virus scanner has not seen it, and once it has found a virus. */
    Optional<StoredFile> find(MediaId id);

    /** What a file is, without its bytes; also while it may not be given to anybody. */
    Optional<Facts> facts(MediaId id);

    /**
     * A photo as every messenger takes it: JPEG or PNG, at most 10 MB, width and height together at most 10 000, one at most
     * 20 times the other (Telegram's sendPhoto, whose limits are the narrowest). Made smaller where necessary.
     *
     * @return empty if there is no such photo, or it can't be read
     */
    Optional<StoredFile> forSending(MediaId id);

    /** @param size in bytes */
    record Facts(MediaId id, String fileName, boolean photo, long size, Scan scan) {}

    /** What a virus scanner says of a file. */
    enum Scan {
        /** Nobody asked: no scanner was set up, or it is a photo that was drawn anew. */
        NOT_ASKED,
        CLEAN,
        /** The scanner was away; it is asked again, and until then nobody gets the file. */
        WAITING,
        /** The file is gone. */
        INFECTED
    }

    /** What became of keeping a file. */
    sealed interface Kept {
        /**
         * @param photo whether it is a photo that may be shown in a page
         * @param place where the camera says it was taken; messengers leave that only in photos sent as files
         */
        record Stored(MediaId id, boolean photo, @Nullable Point place) implements Kept {}

        record Rejected(Why why) implements Kept {}
    }

    /** Why a file is not kept. */
    enum Why {
        EMPTY,
        /** More than 20 MB: as much as Telegram's getFile gives. */
        TOO_LARGE,
        /** It is called a photo, but nothing can open it. */
        BROKEN_PHOTO,
        /** More than 50 megapixels: it is not even decoded. */
        TOO_MANY_PIXELS,
        INFECTED
    }

    /** @param photo whether it is a photo that may be shown in a page */
    record StoredFile(MediaId id, String fileName, String contentType, boolean photo, byte[] bytes) {}
}
