package ru.otklik.bot.channels.vk;

import static ru.otklik.bot.channels.vk.VkCalls.REQUESTS;
import static ru.otklik.bot.channels.vk.VkCalls.actor;

import com.vk.api.sdk.client.Lang;
import java.io.IOException;
import java.util.Optional;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import ru.otklik.bot.channels.wire.Tree;
import tools.jackson.databind.JsonNode;

/** What residents are called: VK's events carry numbers alone. */
class VkNames {
    private final VkCalls calls;

    VkNames(VkCalls calls) {
        this.calls = calls;
    }

    /** Empty also for a page that was deleted, whose name VK gives as «DELETED» (dev.vk.com/reference/objects/user). */
    Optional<String> of(Account account, String user) {
        if (!user.matches("[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        try {
            return switch (calls.call(
                    account, REQUESTS.users().get(actor(account)).userIds(user).lang(Lang.RU))) {
                case Reply.Ok(var users) -> name(users.path(0));
                case Reply.Error _ -> Optional.empty();
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> name(JsonNode user) {
        String name = (Tree.text(user.path("first_name")) + " " + Tree.text(user.path("last_name"))).strip();
        return user.has("deactivated") || name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
