package ru.otklik.bot.channels.vk;

import static ru.otklik.bot.channels.vk.VkCalls.REQUESTS;
import static ru.otklik.bot.channels.vk.VkCalls.actor;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.channels.Push.Entrance;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import ru.otklik.bot.channels.wire.Tree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Our server among the up to ten that a community has told VK of. */
class VkCallbackServer {
    /** By this name we know our own, whatever its address was; at most 14 letters. */
    private static final String TITLE = "Otklik";

    private final VkCalls calls;
    private final Account account;
    private final Entrance entrance;

    VkCallbackServer(VkCalls calls, Account account, Entrance entrance) {
        this.calls = calls;
        this.account = account;
        this.entrance = entrance;
    }

    /** How VK sees it, told of anew if its address or secret is another than ours. */
    State look() throws IOException, InterruptedException {
        Reply listed = ours(calls, account);
        if (!(listed instanceof Reply.Ok(JsonNode servers))) {
            return refused(listed);
        }
        JsonNode known = servers.valueStream().findFirst().orElse(null);
        if (known == null) {
            return add();
        }
        int id = (int) Tree.number(known.path("id"));
        boolean same = Tree.text(known.path("url")).equals(entrance.address().toString())
                && Tree.text(known.path("secret_key")).equals(entrance.secret().value());
        String status = Tree.text(known.path("status"));
        if (!same || status.equals("failed") || status.equals("unconfigured")) {
            return edit(id);
        }
        return status.equals("ok") ? new State.Hears(id) : new State.Asked(id);
    }

    /** Which events it is to hear. */
    @Nullable
    State listen(int id) throws IOException, InterruptedException {
        Reply reply = calls.call(
                account,
                VkEvents.wanted(REQUESTS.groups()
                        .setCallbackSettings(actor(account), account.groupId())
                        .serverId(id)));
        return reply instanceof Reply.Ok ? null : refused(reply);
    }

    /** Takes our server away, if there is one: from now on the page is read. */
    static Reply remove(VkCalls calls, Account account) throws IOException, InterruptedException {
        Reply listed = ours(calls, account);
        if (listed instanceof Reply.Ok(JsonNode servers)) {
            for (JsonNode server : servers) {
                Reply removed = calls.call(
                        account, REQUESTS.groups().deleteCallbackServer(actor(account), account.groupId(), (int)
                                Tree.number(server.path("id"))));
                if (removed instanceof Reply.Error) {
                    return removed;
                }
            }
        }
        return listed;
    }

    /** {@link Reply.Ok} holds an array of our servers alone. */
    private static Reply ours(VkCalls calls, Account account) throws IOException, InterruptedException {
        Reply reply = calls.call(account, REQUESTS.groups().getCallbackServers(actor(account), account.groupId()));
        if (!(reply instanceof Reply.Ok(JsonNode response))) {
            return reply;
        }
        List<JsonNode> ours = response.path("items")
                .valueStream()
                .filter(server -> Tree.text(server.path("title")).equals(TITLE))
                .toList();
        return new Reply.Ok(JsonNodeFactory.instance.arrayNode().addAll(ours));
    }

    private State add() throws IOException, InterruptedException {
        Reply reply = calls.call(
                account,
                REQUESTS.groups()
                        .addCallbackServer(
                                actor(account),
                                account.groupId(),
                                entrance.address().toString(),
                                TITLE)
                        .secretKey(entrance.secret().value()));
        return reply instanceof Reply.Ok(JsonNode response)
                ? new State.Asked((int) Tree.number(response.path("server_id")))
                : refused(reply);
    }

    private State edit(int id) throws IOException, InterruptedException {
        Reply reply = calls.call(
                account,
                REQUESTS.groups()
                        .editCallbackServer(
                                actor(account),
                                account.groupId(),
                                id,
                                entrance.address().toString(),
                                TITLE)
                        .secretKey(entrance.secret().value()));
        return reply instanceof Reply.Ok ? new State.Asked(id) : refused(reply);
    }

    private static State refused(Reply reply) {
        return reply instanceof Reply.Error error
                ? new State.Refused(error)
                : new State.Refused(new Reply.Error(0, "an answer that can't be read"));
    }

    /** How it stands with our server. */
    sealed interface State {
        /** VK has our answer and brings events. */
        record Hears(int id) implements State {}

        /** VK was told, and asks our address for the code. */
        record Asked(int id) implements State {}

        record Refused(Reply.Error error) implements State {}
    }
}
