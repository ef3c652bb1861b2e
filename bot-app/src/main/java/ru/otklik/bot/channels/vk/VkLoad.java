package ru.otklik.bot.channels.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.util.Optional;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import tools.jackson.databind.JsonNode;

/** What is uploaded, and what VK calls each step of it. */
sealed interface VkLoad permits VkPhoto, VkDocument {
    /**
     * @param name of the file
     * @param type of its bytes, as HTTP says it
     */
    record Content(String name, String type, byte[] bytes) {}

    Content content();

    /** In the names of attachments. */
    String type();

    /** The field of the form that is uploaded, and of VK's answer that names what it took. */
    String field();

    /**
     * Asks where to upload.
     *
     * @param peer a resident's id, for which the typed parameter is too small today
     */
    AbstractQueryBuilder<?, ?> address(Account account, String peer);

    /** Why VK does not take it, by its answer to the upload; empty if it does. */
    Optional<String> refusal(JsonNode uploaded);

    AbstractQueryBuilder<?, ?> save(Account account, JsonNode uploaded);

    /** Owner, number and maybe a key, of VK's answer to saving. */
    JsonNode saved(JsonNode response);

    SendResult failed(Reply.Error error, Account account);
}
