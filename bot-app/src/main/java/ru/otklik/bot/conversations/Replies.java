package ru.otklik.bot.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Keyboard.Button;
import ru.otklik.bot.delivery.Outbox;
import ru.otklik.dialogs.conversation.Say;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

/** Puts what the dialog says into the chat's queue: one step is one message, with the choices of its last question. */
@Component
class Replies {
    private final Outbox outbox;
    private final Texts texts;

    Replies(Outbox outbox, Texts texts) {
        this.outbox = outbox;
        this.texts = texts;
    }

    /** @param turn the number that makes the buttons of this question different from those of earlier ones */
    void say(ChatState chat, List<Say> says, int turn) {
        if (says.isEmpty()) {
            return;
        }
        String text = says.stream().map(Say::text).collect(Collectors.joining("\n\n"));
        outbox.send(
                chat.ref(), Outbox.Message.prompt(text).with(keyboard(says.getLast(), turn), chat.callbackButtons()));
    }

    private Keyboard keyboard(Say question, int turn) {
        List<List<Button>> rows = new ArrayList<>();
        if (question.askLocation()) {
            rows.add(List.of(new Button.ShareLocation(texts.say(TextKey.BUTTON_LOCATION))));
        }
        question.rows()
                .forEach(options -> rows.add(options.stream()
                        .<Button>map(option -> new Button.Choice(option.label(), option.payload(turn)))
                        .toList()));
        return new Keyboard(rows);
    }
}
