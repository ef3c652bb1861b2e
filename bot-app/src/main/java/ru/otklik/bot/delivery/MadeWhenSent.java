package ru.otklik.bot.delivery;

import java.util.Optional;
import ru.otklik.bot.platform.ChatRef;

/** A kind of files for residents that are made when they are sent, so that what stands in them is kept in no second place. */
public interface MadeWhenSent {
    /** By which {@link Outbox.Document} names the kind. */
    String code();

    /** Made anew with each attempt, outside any transaction. @return empty if there is nothing to be sent any more */
    Optional<File> of(ChatRef chat);

    /** @param fileName as the resident sees it */
    record File(byte[] bytes, String fileName, String contentType) {}
}
