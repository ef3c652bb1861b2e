package ru.otklik.bot.channels.vk;

import java.io.IOException;
import java.time.Duration;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.channels.vk.VkCallbackServer.State;
import ru.otklik.bot.channels.wire.BackOff;
import ru.otklik.bot.channels.wire.Watch;

/**
 * Keeps our server told to VK and confirmed, and reads the long poll now and then besides: VK gives up what it could not bring within two
 * hours, and after a change from one way to the other nothing may lie between. What comes both ways is stored once, by its
 * {@code event_id}, which is of the event and not of the way.
 */
class VkPushKeeper {
    /** How often VK is asked whether all is well. */
    private static final Duration WATCH = Duration.ofSeconds(60);

    private static final int PATIENCE = 3;

    private final Account account;
    private final VkCallbackServer server;
    private final VkPoller net;
    private final PageHealth health;
    private final BackOff backOff = new BackOff();
    private final Watch watch;
    /** How often in a row VK was still waiting for our answer. */
    private int unconfirmed;

    private boolean listening;

    VkPushKeeper(Account account, VkCallbackServer server, VkPoller net, PageHealth health) {
        this.account = account;
        this.server = server;
        this.net = net;
        this.health = health;
        this.watch = new Watch(account.token(), health, backOff);
    }

    void run() {
        watch.run(this::look);
    }

    private boolean look() throws IOException, InterruptedException {
        return switch (server.look()) {
            case State.Refused(var error) -> refused(error);
            case State.Asked(int id) -> asked(id);
            case State.Hears(int id) -> hears(id);
        };
    }

    private boolean asked(int id) throws IOException, InterruptedException {
        listening = false;
        if (server.listen(id) instanceof State.Refused(var error)) {
            return refused(error);
        }
        listening = true;
        if (++unconfirmed > PATIENCE) {
            health.troubled("VK has not got the confirmation code at our address");
        }
        // VK is calling our address meanwhile.
        backOff.pause();
        return true;
    }

    private boolean hears(int id) throws IOException, InterruptedException {
        if (!listening && server.listen(id) instanceof State.Refused(var error)) {
            return refused(error);
        }
        listening = true;
        if (!net.catchUp()) {
            return false;
        }
        unconfirmed = 0;
        health.alive();
        backOff.reset();
        backOff.pause(WATCH);
        return true;
    }

    private boolean refused(VkCalls.Reply.Error error) throws InterruptedException {
        return VkErrors.waitOut(error, account, health, backOff);
    }
}
