package ru.otklik.bot.sandbox.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.sandbox.Line;
import tools.jackson.databind.JsonNode;

/** What a page may send to whom, and what becomes of its messages. */
class SendingTest extends WithCommunity {
    @Test
    void onlyWhoWroteCanBeWrittenTo() {
        assertThat(refusal()).isEqualTo(901);
        assertThat(refusal("peer_id", 2_000_000_001)).isEqualTo(917);
        hello();
        assertThat(refusal()).isZero();
        troubles.blacklist(page, "anna");
        assertThat(refusal()).isEqualTo(900);
    }

    @Test
    void aMessageNeedsRecipientWordsAndRandomId() {
        hello();
        assertThat(bot.error("messages.send", Map.of("random_id", 1, "message", "а")))
                .isEqualTo(100);
        assertThat(refusal("random_id", "")).isEqualTo(100);
        assertThat(refusal("random_id", "4294967296")).isEqualTo(100);
        assertThat(refusal("random_id", "x")).isEqualTo(100);
        assertThat(refusal("message", "")).isEqualTo(100);
        assertThat(refusal("message", "ы".repeat(4_097))).isEqualTo(914);
        assertThat(refusal("message", "ы".repeat(4_096))).isZero();
        assertThat(refusal("attachment", "photo-1_2_3")).isEqualTo(100);
        assertThat(refusal("reply_to", 99)).isEqualTo(100);
        assertThat(refusal("template", "{}")).isEqualTo(100);
        assertThat(refusal("payload", "{")).isEqualTo(100);
        assertThat(refusal("lat", 91, "long", 0)).isEqualTo(100);
        assertThat(refusal("lat", 55)).isEqualTo(100);
        assertThat(refusal("lat", 55, "long", 37, "message", "")).isZero();
    }

    @Test
    void aRepeatedRandomIdGivesTheEarlierMessageForAnHour() {
        hello();
        int first = send("random_id", 5);
        clock.turn(Duration.ofMinutes(59));
        assertThat(send("random_id", 5, "message", "Другой текст")).isEqualTo(first);
        clock.turn(Duration.ofMinutes(1));
        assertThat(send("random_id", 5)).isNotEqualTo(first);
        assertThat(send("random_id", 0)).isNotEqualTo(send("random_id", 0));
    }

    @Test
    void aRandomIdIsForgottenAfterAHundredMessages() {
        hello();
        int first = send("random_id", 5);
        for (int i = 0; i < 99; i++) {
            hello();
        }
        assertThat(send("random_id", 5)).isEqualTo(first);
        hello();
        assertThat(send("random_id", 5)).isNotEqualTo(first);
    }

    @Test
    void theSameWordsTooOftenAreAFlood() {
        hello();
        for (int i = 0; i < 20; i++) {
            send();
            clock.turn(Duration.ofSeconds(1));
        }
        assertThat(refusal()).isEqualTo(9);
        assertThat(refusal("message", "Другое")).isZero();
        clock.turn(Duration.ofMinutes(1));
        assertThat(refusal()).isZero();
    }

    @Test
    void manyRecipientsHaveOutcomesOfTheirOwn() {
        hello();
        JsonNode results = bot.ask(
                "messages.send",
                Map.of("peer_ids", anna() + "," + id("never"), "random_id", 1, "message", "Отключат воду"));

        assertThat(results.get(0).path("peer_id").asLong()).isEqualTo(anna());
        assertThat(results.get(0).path("message_id").asInt()).isPositive();
        assertThat(results.get(0).path("conversation_message_id").asInt()).isEqualTo(2);
        assertThat(results.get(1).path("error").path("code").asInt()).isEqualTo(901);
        assertThat(bot.error("messages.send", Map.of("peer_ids", "1,".repeat(101), "random_id", 1, "message", "а")))
                .isEqualTo(100);
        assertThat(bot.error("messages.send", Map.of("peer_ids", anna(), "random_id", 1, "message", "ы".repeat(5_000))))
                .isEqualTo(914);
    }

    @Test
    void aReplyIsAForwardOfOneMessageOfTheSameDialog() {
        hello();
        String forward = "{\"peer_id\":%d,\"conversation_message_ids\":[%s],\"is_reply\":true}";
        send("forward", forward.formatted(anna(), "1"));

        assertThat(vk.messages(page, "anna").getLast().replyTo()).isEqualTo("1");
        assertThat(refusal("forward", forward.formatted(anna(), "77"))).isEqualTo(100);
        assertThat(refusal("forward", forward.formatted(anna(), "1,2"))).isEqualTo(100);
        assertThat(refusal("forward", forward.formatted(anna() + 1, "1"))).isEqualTo(100);
        assertThat(refusal("forward", "{")).isEqualTo(100);
    }

    @Test
    void aMessageIsChangedWithinADay() {
        hello();
        int id = send("message", "Было", "keyboard", "{\"inline\":true,\"buttons\":[]}");
        assertThat(bot.error("messages.edit", toAnna("message_id", id, "message", "Стало")))
                .isZero();
        assertThat(bot.error("messages.edit", toAnna("cmid", 1))).isEqualTo(100);
        assertThat(bot.error("messages.edit", toAnna("message_id", 12_345))).isEqualTo(100);
        assertThat(vk.messages(page, "anna").getLast().text()).isEqualTo("Стало");

        clock.turn(Duration.ofHours(25));
        assertThat(bot.error("messages.edit", toAnna("cmid", 2))).isEqualTo(909);
    }

    @Test
    void aMessageIsTakenBackForAllWithinADay() {
        hello();
        int first = send("message", "Первое");
        int second = send("message", "Второе");
        int third = send("message", "Третье");
        JsonNode own = bot.ask("messages.delete", Map.of("message_ids", second));
        JsonNode all = bot.ask("messages.delete", Map.of("message_ids", first, "delete_for_all", 1));

        assertThat(own.get(0).path("response").asInt()).isEqualTo(1);
        assertThat(all.get(0).path("response").asInt()).isEqualTo(1);
        assertThat(vk.messages(page, "anna"))
                .extracting(Line::text)
                .containsExactly("Здравствуйте", "Второе", "Третье");
        assertThat(bot.ask("messages.getHistory", toAnna())
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("text").asString()))
                .containsExactly("Третье", "Здравствуйте");
        JsonNode byCmid = bot.ask("messages.delete", Map.of("cmids", "1,99", "peer_id", anna(), "delete_for_all", 1));
        assertThat(byCmid.get(0).path("error").path("code").asInt()).isEqualTo(924);
        assertThat(byCmid.get(1).path("error").path("code").asInt()).isEqualTo(100);
        clock.turn(Duration.ofHours(25));
        assertThat(bot.ask("messages.delete", Map.of("message_ids", third, "delete_for_all", 1))
                        .get(0)
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(924);
    }

    @Test
    void whatWasSaidCanBeReadAgain() {
        hello();
        send("message", "Где?", "keyboard", "{\"buttons\":[[{\"action\":{\"type\":\"text\",\"label\":\"Тут\"}}]]}");

        JsonNode history = bot.ask("messages.getHistory", toAnna("rev", 1, "extended", 1));
        assertThat(history.path("count").asInt()).isEqualTo(2);
        assertThat(history.path("items").get(1).path("text").asString()).isEqualTo("Где?");
        assertThat(history.path("profiles").get(0).path("first_name").asString())
                .isEqualTo("anna");
        JsonNode named = bot.ask("messages.getByConversationMessageId", toAnna("conversation_message_ids", "2"));
        assertThat(named.path("items").get(0).path("from_id").asLong()).isEqualTo(-Long.parseLong(page));
        int id = named.path("items").get(0).path("id").asInt();
        assertThat(bot.ask("messages.getById", Map.of("message_ids", id))
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        JsonNode dialog = bot.ask("messages.getConversationsById", Map.of("peer_ids", anna()))
                .path("items")
                .get(0);
        assertThat(dialog.path("can_write").path("allowed").asBoolean()).isTrue();
        assertThat(dialog.path("current_keyboard").path("buttons").size()).isEqualTo(1);
    }
}
