package ru.otklik.bot.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.NotOpened;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.Sealed;
import ru.otklik.dialogs.conversation.Progress;
import tools.jackson.databind.json.JsonMapper;

class SealedChatTest {
    private static final ChatRef ANNA = new ChatRef(new PageId("town"), "7");
    private static final ChatRef OTHER = new ChatRef(new PageId("town"), "8");

    private final SealedChat sealed = new SealedChat(Sealed.SEALING, JsonMapper.shared());

    @Test
    void whatWasTakenFromAnotherChatIsNotRead() {
        assertThat(sealed.openName(ANNA, sealed.name(OTHER, "Зоряна"))).isEmpty();
        assertThat(sealed.openProgress(ANNA, sealed.progress(OTHER, Progress.NEW.consenting("2")), "1"))
                .isEqualTo(Progress.NEW.consenting("1"));
    }

    @Test
    void whatWaitsForAMissingKeyIsNotOverwritten() {
        SealedChat without = new SealedChat(Sealed.with(Sealed.key("third", 't')), JsonMapper.shared());

        assertThatThrownBy(() -> without.openProgress(ANNA, sealed.progress(ANNA, Progress.NEW), "1"))
                .isInstanceOf(NotOpened.class)
                .hasMessageContaining("chat.progress is sealed with key test");
        assertThatThrownBy(() -> without.openName(ANNA, sealed.name(ANNA, "Зоряна")))
                .isInstanceOf(NotOpened.class);
    }
}
