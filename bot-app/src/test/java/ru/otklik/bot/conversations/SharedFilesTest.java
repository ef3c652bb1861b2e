package ru.otklik.bot.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.operators.Handovers;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.dialogs.conversation.Progress;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever wants to be forgotten takes along their files, and nobody else's. */
@OtklikTest
class SharedFilesTest {
    private static final AtomicLong CHATS = new AtomicLong(6_100_000_000L);

    @Autowired
    private PersonalData data;

    @Autowired
    private Chats chats;

    @Autowired
    private Handovers handovers;

    @Autowired
    private Media media;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void filesOfADraftGoUnlessAnotherDraftHoldsThem() {
        MediaId own = file();
        MediaId shared = file();
        ChatRef one = drafting(own, shared);
        ChatRef other = drafting(shared);

        erase(one);
        assertThat(media.find(own)).isEmpty();
        assertThat(media.find(shared)).isPresent();
        erase(other);
        assertThat(media.find(shared)).isEmpty();
    }

    @Test
    void filesOfATalkWithAnOperatorGoUnlessAnotherTalkOrDraftHoldsThem() {
        MediaId own = file();
        MediaId shared = file();
        ChatRef one = talking(own, shared);
        ChatRef other = talking(shared);
        ChatRef third = drafting(shared);

        erase(one);
        assertThat(media.find(own)).isEmpty();
        assertThat(media.find(shared)).isPresent();
        erase(other);
        assertThat(media.find(shared)).isPresent();
        erase(third);
        assertThat(media.find(shared)).isEmpty();
    }

    private void erase(ChatRef chat) {
        transaction.executeWithoutResult(_ -> {
            chats.lock(chat);
            data.erase(chat);
        });
    }

    private ChatRef drafting(MediaId... files) {
        ChatRef chat = someChat();
        transaction.executeWithoutResult(_ -> {
            ObjectNode progress = json.valueToTree(Progress.NEW);
            ObjectNode attached = (ObjectNode) progress.path("draft").path("attached");
            for (MediaId file : files) {
                attached.withArray("files").add(file.toString());
            }
            chats.save(chats.lock(chat).with(json.treeToValue(progress, Progress.class)));
        });
        return chat;
    }

    private ChatRef talking(MediaId... files) {
        ChatRef chat = someChat();
        transaction.executeWithoutResult(_ -> {
            handovers.begin(chat, "Анна", true, "ru");
            handovers.residentSaid(chat, "", List.of(files));
        });
        return chat;
    }

    private MediaId file() {
        byte[] bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        return ((Media.Kept.Stored) media.keep(bytes, "a.txt", "text/plain")).id();
    }

    private static ChatRef someChat() {
        return new ChatRef(new PageId("demo-telegram"), String.valueOf(CHATS.incrementAndGet()));
    }
}
