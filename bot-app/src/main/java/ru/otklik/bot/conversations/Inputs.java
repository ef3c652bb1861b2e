package ru.otklik.bot.conversations;

import ru.otklik.bot.channels.Incoming;
import ru.otklik.dialogs.conversation.Input;

/** A messenger's message as the dialog takes it. */
final class Inputs {
    private Inputs() {}

    static Input.Said of(Incoming.Message message, Attachments.Kept kept) {
        return new Input.Said(
                message.messageId(),
                message.text(),
                message.kind() == Incoming.Kind.START,
                message.payload(),
                kept.photos(),
                kept.files(),
                message.location(),
                unusable(message, kept),
                kept.troubles(),
                message.album());
    }

    /** A file that turned out to be a photo is as good as a photo. */
    private static Input.Unusable unusable(Incoming.Message message, Attachments.Kept kept) {
        return switch (message.kind()) {
            case TEXT, START, PHOTO, LOCATION -> Input.Unusable.NOTHING;
            case DOCUMENT -> kept.files().isEmpty() ? Input.Unusable.NOTHING : Input.Unusable.FILE;
            case VIDEO -> Input.Unusable.VIDEO;
            case VOICE -> Input.Unusable.VOICE;
            case CONTACT -> Input.Unusable.CONTACT;
            case STICKER -> Input.Unusable.STICKER;
            case OTHER -> Input.Unusable.OTHER;
        };
    }
}
