package ru.otklik.bot.channels.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.util.List;

/** What VK is asked to tell, whichever way it comes. */
class VkEvents {
    private static final List<String> WANTED =
            List.of("message_new", "message_event", "message_edit", "message_allow", "message_deny");

    private VkEvents() {}

    /** The same call with the events switched on; without the version VK would use an ancient one. */
    static <T extends AbstractQueryBuilder<T, ?>> T wanted(T call) {
        call.unsafeParam("api_version", VkCalls.REQUESTS.getApiVersion());
        WANTED.forEach(event -> call.unsafeParam(event, true));
        return call;
    }
}
