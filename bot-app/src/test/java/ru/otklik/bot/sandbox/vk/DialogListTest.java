package ru.otklik.bot.sandbox.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a page learns of its dialogs, and what its token may do. */
class DialogListTest extends WithCommunity {
    @Test
    void dialogsAreListedTheLatestFirstUntilTheyAreReadOrAnswered() {
        hello();
        vk.text(page, "boris", "Добрый день", null);
        JsonNode all = bot.ask("messages.getConversations", Map.of("extended", 1));
        assertThat(all.path("count").asInt()).isEqualTo(2);
        assertThat(all.path("unread_count").asInt()).isEqualTo(2);
        assertThat(all.path("items").path(0).path("last_message").path("text").asString())
                .isEqualTo("Добрый день");
        assertThat(all.path("profiles").size()).isEqualTo(2);

        assertThat(bot.ask("messages.markAsRead", Map.of("peer_id", id("boris")))
                        .asInt())
                .isEqualTo(1);
        send();
        assertThat(count("unread")).isZero();
        assertThat(count("unanswered")).isEqualTo(1);
        assertThat(bot.error("messages.getConversations", Map.of("filter", "new")))
                .isEqualTo(100);
        assertThat(bot.error("messages.getConversations", Map.of("count", 201))).isEqualTo(100);
        assertThat(bot.error("messages.getConversations", Map.of("group_id", 1)))
                .isEqualTo(15);
        assertThat(bot.error("messages.markAsRead", Map.of())).isEqualTo(100);
        assertThat(bot.error("messages.markAsRead", Map.of("peer_id", anna(), "start_message_id", 99_999)))
                .isEqualTo(100);
    }

    @Test
    void aDialogHasTheResidentAndTheCommunity() {
        hello();
        JsonNode members = bot.ask("messages.getConversationMembers", Map.of("peer_id", anna()));
        assertThat(members.path("items").path(0).path("member_id").longValue()).isEqualTo(anna());
        assertThat(members.path("items").path(1).path("member_id").longValue()).isNegative();
        assertThat(members.path("profiles").path(0).path("first_name").asString())
                .isEqualTo("anna");
        assertThat(bot.error("messages.getConversationMembers", Map.of("peer_id", 2_000_000_001L)))
                .isEqualTo(917);
        assertThat(bot.error("messages.getConversationMembers", Map.of("peer_id", 5)))
                .isEqualTo(936);
    }

    @Test
    void tellsWhatTheTokenMayDoAndWhoResidentsAre() {
        hello();
        JsonNode rights = bot.ask("groups.getTokenPermissions", Map.of());
        assertThat(rights.path("mask").asInt() & 4_096).isEqualTo(4_096);
        assertThat(rights.path("permissions").findValuesAsString("name")).contains("messages", "photos");
        assertThat(bot.ask("users.get", Map.of("user_ids", anna() + ",1", "name_case", "nom"))
                        .size())
                .isEqualTo(1);
        assertThat(bot.error("users.get", Map.of("user_ids", anna(), "name_case", "x")))
                .isEqualTo(100);
    }

    private int count(String filter) {
        return bot.ask("messages.getConversations", Map.of("filter", filter))
                .path("count")
                .asInt();
    }
}
