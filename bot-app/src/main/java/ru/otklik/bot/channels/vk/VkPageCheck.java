package ru.otklik.bot.channels.vk;

import static ru.otklik.bot.channels.vk.Account.GROUP;
import static ru.otklik.bot.channels.vk.VkCalls.REQUESTS;
import static ru.otklik.bot.channels.vk.VkCalls.actor;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.PageCheck;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.bot.channels.wire.Wire;
import ru.otklik.bot.pages.Messengers.Checked;
import ru.otklik.bot.region.Page;
import tools.jackson.databind.JsonNode;

/** Whose token it is and what it may do, by {@code groups.getById} and {@code groups.getTokenPermissions}. */
@Component
class VkPageCheck implements PageCheck {
    private static final Duration CALL = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 3;

    /** The bit of the right to messages (dev.vk.com/reference/access-rights). */
    private static final int MESSAGES = 4_096;

    private final VkCalls calls;

    VkPageCheck(Wire wire) {
        this.calls = new VkCalls(wire, wire.client(CALL));
    }

    @Override
    public String messenger() {
        return "vk";
    }

    @Override
    public boolean canBring() {
        return true;
    }

    @Override
    public void look(Page page) {
        Account.of(page);
    }

    @Override
    public void lookAtNew(Page page) {
        if (page.settings().containsKey(GROUP)) {
            look(page);
        } else {
            Account.of(page, 0);
        }
    }

    @Override
    public String account(Page page) {
        return page.settings().getOrDefault(GROUP, "");
    }

    @Override
    public Checked ask(Page page) throws InterruptedException {
        boolean told = page.settings().containsKey(GROUP);
        Account account = told ? Account.of(page) : Account.of(page, 0);
        Reply who = call(account, REQUESTS.groups().getByIdObject(actor(account)));
        if (!(who instanceof Reply.Ok(JsonNode response))) {
            return refused((Reply.Error) who);
        }
        // The version of the API decides which of the two it is.
        JsonNode group =
                response.isArray() ? response.path(0) : response.path("groups").path(0);
        long id = Tree.number(group.path("id"));
        if (id <= 0 || told && id != account.groupId()) {
            return new Checked.Wrong(
                    "ключ от другого сообщества: %d, а group-id — %d".formatted(id, account.groupId()));
        }
        Reply rights = call(account, REQUESTS.groups().getTokenPermissions(actor(account)));
        if (!(rights instanceof Reply.Ok(JsonNode permissions))) {
            return refused((Reply.Error) rights);
        }
        if ((Tree.number(permissions.path("mask")) & MESSAGES) == 0) {
            return new Checked.Wrong("у ключа нет права на сообщения сообщества");
        }
        return new Checked.Good(Tree.text(group.path("name")), Map.of(GROUP, String.valueOf(id)));
    }

    /** Code 0 stands for no answer. */
    private Reply call(Account account, AbstractQueryBuilder<?, ?> query) throws InterruptedException {
        Reply reply = new Reply.Error(0, "");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                reply = calls.call(account, query);
                if (!(reply instanceof Reply.Error error) || !VkErrors.passes(error.code())) {
                    return reply;
                }
            } catch (IOException e) {
                reply = new Reply.Error(0, "");
            }
            Thread.sleep(Duration.ofMillis(500L * attempt));
        }
        return reply;
    }

    private static Checked refused(Reply.Error error) {
        if (error.code() == 0) {
            return new Checked.Unknown("ВКонтакте не ответил");
        }
        return VkErrors.isOfToken(error.code())
                ? new Checked.Wrong("ВКонтакте не принимает ключ (ошибка %d): он отозван, списан с ошибкой или без прав"
                        .formatted(error.code()))
                : new Checked.Unknown("ВКонтакте ответил ошибкой %d".formatted(error.code()));
    }
}
