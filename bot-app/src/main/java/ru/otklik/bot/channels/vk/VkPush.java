package ru.otklik.bot.channels.vk;

import static ru.otklik.bot.channels.vk.VkCalls.REQUESTS;
import static ru.otklik.bot.channels.vk.VkCalls.actor;

import java.io.IOException;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.channels.Push;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import ru.otklik.bot.channels.wire.BackOff;
import ru.otklik.bot.channels.wire.SameSecret;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.bot.channels.wire.Watch;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** VK's Callback API (dev.vk.com/ru/api/callback/getting-started). */
class VkPush implements Push {
    /** The whole answer; any other word counts as a failure, and {@code remove} would delete our server. */
    private static final String RECEIPT = "ok";

    private final VkCalls calls;
    private final VkChannel channel;

    VkPush(VkCalls calls, VkChannel channel) {
        this.calls = calls;
        this.channel = channel;
    }

    @Override
    public void keep(Page page, Entrance entrance, Inbox inbox, PageHealth health) {
        Account account = Account.of(page);
        VkCallbackServer server = new VkCallbackServer(calls, account, entrance);
        new VkPushKeeper(account, server, channel.poller(page, inbox, health), health).run();
    }

    /** A server of ours that is no more is no trouble. */
    @Override
    public void leave(Page page, Entrance entrance, PageHealth health) {
        Account account = Account.of(page);
        BackOff backOff = new BackOff();
        new Watch(account.token(), health, backOff)
                .run(() -> VkCallbackServer.remove(calls, account) instanceof Reply.Error error
                        && !VkErrors.mayNotManage(error)
                        && VkErrors.waitOut(error, account, health, backOff));
    }

    @Override
    public Heard hear(Page page, Secret secret, Call call) {
        Account account = Account.of(page);
        if (!(Tree.of(call.body()) instanceof ObjectNode event)
                || !SameSecret.shown(Tree.text(event.path("secret")), secret)
                || Tree.number(event.path("group_id")) != account.groupId()) {
            return new Heard.Stranger();
        }
        if (Tree.text(event.path("type")).equals("confirmation")) {
            return confirmation(account);
        }
        // It has done its work; in the database it would only be there to be read.
        event.remove("secret");
        return new Heard.News(VkUpdates.stored(event.toString()), RECEIPT);
    }

    /** Asked for at once: the code changes with every server, and any node may be the one that is called. */
    private Heard confirmation(Account account) {
        try {
            Reply reply = calls.call(
                    account, REQUESTS.groups().getCallbackConfirmationCode(actor(account), account.groupId()));
            String code = reply instanceof Reply.Ok(JsonNode response) ? Tree.text(response.path("code")) : "";
            return code.isEmpty() ? new Heard.Later() : new Heard.Question(code);
        } catch (IOException e) {
            return new Heard.Later();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Heard.Later();
        }
    }
}
