package ru.otklik.bot.sandbox.telegram;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.EmulatedMessenger;
import ru.otklik.bot.sandbox.Fault;
import ru.otklik.bot.sandbox.Line;
import ru.otklik.bot.sandbox.PageView;
import ru.otklik.bot.sandbox.Picture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Emulated Telegram from the residents' side. */
final class TelegramMessenger implements EmulatedMessenger {
    static final String NAME = "telegram";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Bots bots;
    private final Files files;
    private final ResidentMessages written;

    TelegramMessenger(Bots bots, Files files, ResidentMessages written) {
        this.bots = bots;
        this.files = files;
        this.written = written;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PageView> pages() {
        return bots.all().stream().map(TelegramMessenger::view).toList();
    }

    private static PageView view(Bot bot) {
        return bot.change(() -> new PageView(
                bot.page(),
                bot.page(),
                bot.chats().stream().map(c -> c.resident().name()).toList()));
    }

    @Override
    public List<Line> messages(String page, String resident) {
        return read(page, resident, (bot, chat) -> Lines.of(chat)).orElse(List.of());
    }

    @Override
    public boolean typing(String page, String resident) {
        return read(page, resident, (bot, chat) -> chat.typingAt(bot.now())).orElse(false);
    }

    @Override
    public void text(String page, String resident, String text, @Nullable String replyTo) {
        in(page, resident, (bot, chat) -> written.text(bot, chat, text, replyTo));
    }

    @Override
    public void press(String page, String resident, String label, @Nullable String id) {
        in(page, resident, (bot, chat) -> written.press(bot, chat, label, id));
    }

    @Override
    public void location(String page, String resident, double lat, double lon) {
        in(page, resident, (bot, chat) -> written.location(bot, chat, lat, lon));
    }

    @Override
    public void photo(String page, String resident, Picture picture, @Nullable String caption) {
        in(page, resident, (bot, chat) -> written.photo(bot, chat, picture, caption, null));
    }

    @Override
    public void album(String page, String resident, List<Picture> pictures, @Nullable String caption) {
        in(page, resident, (bot, chat) -> written.album(bot, chat, pictures, caption));
    }

    @Override
    public void file(String page, String resident, Picture file, @Nullable String caption) {
        in(page, resident, (bot, chat) -> written.file(bot, chat, file, caption));
    }

    @Override
    public void other(String page, String resident, String kind) {
        in(page, resident, (bot, chat) -> written.other(bot, chat, kind));
    }

    @Override
    public void edit(String page, String resident, String id, String text) {
        in(page, resident, (bot, chat) -> written.edit(bot, chat, id, text));
    }

    @Override
    public void raw(String page, String json) {
        try {
            JsonNode update = JSON.readTree(json);
            if (update instanceof ObjectNode object) {
                Bot bot = bots.ofPage(page);
                bot.change(() -> {
                    bot.updates().addRaw(object);
                    return null;
                });
                return;
            }
        } catch (JacksonException e) {
            // told below
        }
        throw new IllegalArgumentException("Событие — это объект JSON");
    }

    @Override
    public void block(String page, String resident) {
        in(page, resident, (bot, chat) -> written.block(bot, chat, true));
    }

    @Override
    public void unblock(String page, String resident) {
        in(page, resident, (bot, chat) -> written.block(bot, chat, false));
    }

    @Override
    public boolean blocked(String page, String resident) {
        return read(page, resident, (bot, chat) -> chat.blocked()).orElse(false);
    }

    @Override
    public void fault(String page, Fault fault) {
        bots.ofPage(page).faults().order(fault);
    }

    @Override
    public List<Fault> waitingFaults(String page) {
        return bots.find(page).map(bot -> bot.faults().waiting()).orElse(List.of());
    }

    @Override
    public void revoke(String page) {
        bots.ofPage(page).revoke();
    }

    @Override
    public Optional<Picture> picture(String id) {
        return files.find(id).map(Files.Stored::content);
    }

    /** Reading begins no chat. */
    private <T> Optional<T> read(String page, String resident, BiFunction<Bot, Chat, T> reading) {
        return bots.find(page)
                .flatMap(bot ->
                        bot.change(() -> bot.chat(new Resident(resident).id()).map(chat -> reading.apply(bot, chat))));
    }

    private void in(String page, String resident, BiConsumer<Bot, Chat> action) {
        Bot bot = bots.ofPage(page);
        bot.change(() -> {
            action.accept(bot, bot.chatOf(resident));
            return null;
        });
    }
}
