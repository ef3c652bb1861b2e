package ru.otklik.bot.media;

import java.util.Collection;

/** Gets rid of files. */
public interface Disposal {
    /**
     * Deletes those of the files that no {@link MediaUser} uses any more; the same photo sent by somebody else stays. In the
     * caller's transaction, if there is one.
     *
     * @return how many were deleted
     */
    int deleteUnused(Collection<MediaId> files);
}
