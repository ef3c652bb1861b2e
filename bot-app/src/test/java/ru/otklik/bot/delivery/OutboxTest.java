package ru.otklik.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Keyboard.Button;
import ru.otklik.bot.channels.Limits;
import ru.otklik.bot.delivery.Outbox.Message;
import ru.otklik.bot.delivery.Outbox.Purpose;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.support.Sealed;
import ru.otklik.bot.support.Stores;

/** What is stored when a message is put into the outbox. */
class OutboxTest {
    private static final ScriptedChannel CHANNEL = new ScriptedChannel();
    private static final ChatRef CHAT = new ChatRef(ScriptedChannel.PAGE, "1");
    private static final Keyboard YES = new Keyboard(
            List.of(List.of(new Button.Choice("Да", "yes")), List.of(new Button.ShareLocation("Отправить место"))));
    private static DeliveryNode node;

    @BeforeAll
    static void start() {
        node = DeliveryNode.start(Stores.fresh(), CHANNEL, new ShiftedClock(), "otklik.delivery.pending-per-chat=5");
        node.bean(Courier.class).stop();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void reset() {
        jdbc().sql("truncate delivery, delivery_attempt").update();
        CHANNEL.limits = new Limits(100, 100, 100, Duration.ofSeconds(1), 100, Duration.ofSeconds(1), 10_000_000);
    }

    @Test
    void splitsALongTextPutsTheKeyboardUnderItsEndAndPhotosAfterIt() {
        var photo = MediaId.of("00000000-0000-0000-0000-000000000001");
        var first = "Первый абзац, в котором сказано, что свет починят сегодня.";
        var second = "Второй абзац, в котором сказано, что всё это бесплатно для жителей.";
        send(Purpose.PROMPT, first + "\n\n" + second, YES, "42", photo);
        assertThat(parts())
                .containsExactly(
                        new StoredPart.Text(first, Keyboard.NONE, "42"),
                        new StoredPart.Text(second, YES, null),
                        new StoredPart.Photo(photo, "", null));
    }

    @Test
    void leavesRoomForTheNoteThatAnAnswerIsARepeat() {
        send(Purpose.ANSWER, "слово ".repeat(100), Keyboard.NONE, null);
        assertThat(parts())
                .allSatisfy(part -> assertThat(DeliveryNode.REPEAT_NOTE.length()
                                + 1
                                + ((StoredPart.Text) part).text().length())
                        .isLessThanOrEqualTo(100));
    }

    @Test
    void aPhotoAloneQuotesItself() {
        var photo = MediaId.of("00000000-0000-0000-0000-000000000001");
        send(Purpose.ANSWER, " \n", Keyboard.NONE, "42", photo);
        assertThat(parts()).containsExactly(new StoredPart.Photo(photo, "", "42"));
    }

    @Test
    void refusesWhatNoMessengerWouldTake() {
        var longPayload = new Keyboard(List.of(List.of(new Button.Choice("Да", "я".repeat(33)))));
        assertThatIllegalArgumentException().isThrownBy(() -> send(Purpose.PROMPT, "?", longPayload, null));
        assertThatIllegalArgumentException().isThrownBy(() -> send(Purpose.PROMPT, " ", Keyboard.NONE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> send(Purpose.PROMPT, "", YES, null));
        assertThat(parts()).isEmpty();
    }

    @Test
    void keepsTextsThatADatabaseCantStore() {
        send(Purpose.PROMPT, "нуль \0 и половина \ud83d пары, \ud83d\ude00", Keyboard.NONE, null);
        assertThat(parts())
                .containsExactly(new StoredPart.Text("нуль  и половина ? пары, \ud83d\ude00", Keyboard.NONE, null));
    }

    @Test
    void theOldestPromptsGiveWayWhereTooManyWait() {
        send(Purpose.ANSWER, "a1", Keyboard.NONE, null);
        IntStream.rangeClosed(1, 6).forEach(i -> send(Purpose.PROMPT, "p" + i, Keyboard.NONE, null));
        assertThat(waiting()).containsExactly("a1", "p3", "p4", "p5", "p6");
        IntStream.rangeClosed(2, 7).forEach(i -> send(Purpose.ANSWER, "a" + i, Keyboard.NONE, null));
        assertThat(waiting()).as("an answer never gives way").containsExactly("a1", "a2", "a3", "a4", "a5", "a6", "a7");
        send(Purpose.PROMPT, "p7", Keyboard.NONE, null);
        assertThat(waiting()).doesNotContain("p7");
    }

    private static void send(
            Purpose purpose, String text, Keyboard keyboard, @Nullable String replyTo, MediaId... photos) {
        node.outbox().send(CHAT, new Message(purpose, text, keyboard, true, List.of(photos), replyTo, null));
    }

    private static List<StoredPart> parts() {
        var rows = new ArrayList<StoredPart>();
        var clock = new ShiftedClock();
        for (var found = node.claim(clock); !found.isEmpty(); found = node.claim(clock)) {
            found.forEach(row -> {
                rows.add(row.part());
                node.bean(Results.class).record(row, Decision.Settle.sent("1"), "SENT", null);
            });
        }
        return rows;
    }

    private static List<String> waiting() {
        return Sealed.told(jdbc(), "where status = 'PENDING' order by place", Map.of());
    }

    private static JdbcClient jdbc() {
        return node.bean(JdbcClient.class);
    }
}
