package ru.otklik.bot.conversations;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.otklik.bot.operators.Handovers;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Step;

/** When an agency closes a chat, the bot goes on with it. */
@Component
class OperatorsLeave {
    private final Chats chats;
    private final Talk talk;

    OperatorsLeave(Chats chats, Talk talk) {
        this.chats = chats;
        this.talk = talk;
    }

    /** In the transaction that closes it. */
    @EventListener
    void left(Handovers.Closed closed) {
        ChatState chat = chats.lock(closed.chat());
        if (chat.progress().step() == Step.OPERATOR) {
            talk.goOn(chat, new Input.OperatorLeft(), List.of(), null);
        }
    }
}
