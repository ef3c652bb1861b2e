package ru.otklik.bot.conversations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.channels.Incoming.Kind;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.Input;

/** A messenger's message as the dialog takes it. */
@Component
class Inputs {
    private final Clock clock;
    private final Region region;

    Inputs(Clock clock, Region region) {
        this.clock = clock;
        this.region = region;
    }

    /**
     * @param about the chat's own report that the message is about, if it is about one
     * @param questions the chat's own reports whose agency waits for a reply
     * @param answered the chat's own reports whose answer waits for a rating
     * @param open the chat's own reports that await an answer
     * @param lately what was said about them just now
     */
    Input.Said said(
            Incoming.Message message,
            Attachments.Kept kept,
            @Nullable String about,
            List<String> questions,
            List<Input.Own> answered,
            List<Input.Own> open,
            Input.Lately lately) {
        return new Input.Said(
                message.messageId(),
                message.text(),
                message.kind() == Incoming.Kind.START,
                message.payload(),
                kept.photos(),
                kept.files(),
                message.location(),
                kept.photoPlace(),
                unusable(message, kept),
                kept.troubles(),
                message.album(),
                new Input.Context(today(), message.sender().language(), about, questions, answered, open, lately));
    }

    Input.Pressed pressed(String payload) {
        return new Input.Pressed(payload, today());
    }

    /** In the region. */
    LocalDate today() {
        return clock.instant().atZone(region.timeZone()).toLocalDate();
    }

    /** A file that turned out to be a photo is as good as a photo; what is not kept is told as a trouble. */
    private static Input.Unusable unusable(Incoming.Message message, Attachments.Kept kept) {
        if (!kept.files().isEmpty()) {
            return kept.fileKinds().contains(Kind.VOICE)
                    ? Input.Unusable.VOICE
                    : kept.fileKinds().contains(Kind.VIDEO) ? Input.Unusable.VIDEO : Input.Unusable.FILE;
        }
        return switch (message.kind()) {
            case TEXT, START, PHOTO, LOCATION, DOCUMENT, VIDEO, VOICE -> Input.Unusable.NOTHING;
            case CONTACT -> Input.Unusable.CONTACT;
            case STICKER -> Input.Unusable.STICKER;
            case OTHER -> kept.troubles().isEmpty() ? Input.Unusable.OTHER : Input.Unusable.NOTHING;
        };
    }
}
