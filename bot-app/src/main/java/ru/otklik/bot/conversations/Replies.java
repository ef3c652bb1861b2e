package ru.otklik.bot.conversations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Keyboard.Button;
import ru.otklik.bot.delivery.Outbox;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.media.MediaId;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.Say;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

/** Puts what the dialog says into the chat's queue: one step is one message, with the choices of its last question. */
@Component
class Replies {
    private final Outbox outbox;
    private final Languages languages;

    Replies(Outbox outbox, Languages languages) {
        this.outbox = outbox;
        this.languages = languages;
    }

    /** A message of its own, without choices. */
    void tell(ChatState chat, String words) {
        say(chat, List.of(Say.plain(words)), null, Duration.ZERO);
    }

    /** A message beside the dialog: what is asked stays open, and only the last message shows choices. */
    void beside(ChatState chat, String words) {
        say(chat, List.of(Say.beside(words, chat.progress())), null, Duration.ZERO);
    }

    /**
     * @param pressed the message that may become this one, or null
     * @param pause how long more may follow that changes the reply; none if nothing may
     */
    void say(ChatState chat, List<Say> says, @Nullable String pressed, Duration pause) {
        if (says.isEmpty()) {
            return;
        }
        String text = says.stream().map(Say::text).collect(Collectors.joining("\n\n"));
        List<MediaId> photos = says.stream()
                .flatMap(say -> say.photos().stream())
                .map(MediaId::of)
                .toList();
        Outbox.Message message = Outbox.Message.prompt(text)
                .with(keyboard(chat, says), chat.callbackButtons())
                .with(photos)
                .about(says.stream()
                        .map(Say::about)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Reports::subject)
                        .orElse(null))
                .inLanguage(chat.language())
                .editing(photos.isEmpty() ? pressed : null);
        outbox.send(chat.ref(), pause.isZero() ? message : message.replaceableFor(pause));
    }

    private Keyboard keyboard(ChatState chat, List<Say> says) {
        List<List<Button>> rows = new ArrayList<>();
        Say last = says.getLast();
        if (last.askLocation()) {
            Texts texts = languages.in(chat.progress().language());
            rows.add(List.of(new Button.ShareLocation(
                    texts.say(TextKey.BUTTON_LOCATION), texts.say(TextKey.HINT_PRESS_OR_WRITE))));
        }
        for (Say say : says) {
            say.rows()
                    .forEach(options -> rows.add(options.stream()
                            .<Button>map(option -> new Button.Choice(
                                    option.label(),
                                    option.payload(chat.progress().turn())))
                            .toList()));
        }
        return new Keyboard(rows);
    }
}
