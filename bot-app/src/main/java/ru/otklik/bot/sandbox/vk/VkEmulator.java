package ru.otklik.bot.sandbox.vk;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.otklik.bot.sandbox.EmulatedMessenger;
import ru.otklik.bot.sandbox.Fault;
import ru.otklik.bot.sandbox.Line;
import ru.otklik.bot.sandbox.Line.LocationView;
import ru.otklik.bot.sandbox.PageView;
import ru.otklik.bot.sandbox.Picture;
import ru.otklik.bot.sandbox.vk.FileStore.StoredFile;
import ru.otklik.bot.sandbox.vk.Message.Content;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** VK in residents' hands. */
@Component
@Profile("sandbox")
public class VkEmulator implements EmulatedMessenger {
    static final String NAME = "vk";
    private static final String START = "Начать";
    private static final String START_PAYLOAD = "{\"command\":\"start\"}";

    private final Communities communities;
    private final Residents residents;
    private final Attachments attachments;
    private final FileStore files;
    private final Clock clock;

    VkEmulator(Communities communities, Residents residents, Attachments attachments, FileStore files, Clock clock) {
        this.communities = communities;
        this.residents = residents;
        this.attachments = attachments;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PageView> pages() {
        return communities.all().stream()
                .map(community -> community.run(() -> new PageView(
                        community.page(),
                        community.name(),
                        community.conversations().stream()
                                .map(conversation -> conversation.resident().name())
                                .toList())))
                .toList();
    }

    @Override
    public List<Line> messages(String page, String resident) {
        return read(page, resident, LineView::lines).orElse(List.of());
    }

    @Override
    public boolean typing(String page, String resident) {
        return read(page, resident, conversation -> conversation.isTyping(clock.instant()))
                .orElse(false);
    }

    /**
     * Texts of residents may have any length here, so that a page can be shown the worst. «Начать» as the first words is the button that
     * VK shows in an empty dialog.
     */
    @Override
    public void text(String page, String resident, String text, @Nullable String replyTo) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Пустое сообщение ВКонтакте не отправит");
        }
        act(page, resident, (community, conversation) -> {
            boolean start = conversation.lastCmid() == 0 && text.equals(START);
            Integer quoted =
                    replyTo == null ? null : message(conversation, replyTo).cmid();
            community.hear(conversation, Content.text(text, quoted, start ? START_PAYLOAD : null), clock.instant());
        });
    }

    /**
     * A text button says its label, a callback button makes an event, a link does nothing that a page could notice.
     *
     * @throws IllegalArgumentException for a button that asks for a place: {@link #location} presses that
     */
    @Override
    public void press(String page, String resident, String label, @Nullable String id) {
        act(
                page,
                resident,
                (community, conversation) ->
                        Pressable.find(conversation, label, id).press(community, conversation, clock.instant()));
    }

    /** With a button that asks for a place below the dialog, this is a press of it. */
    @Override
    public void location(String page, String resident, double lat, double lon) {
        act(page, resident, (community, conversation) -> {
            String payload = Pressable.placeButton(conversation)
                    .map(pressed -> pressed.button().payload())
                    .orElse(null);
            community.hear(conversation, Content.place(new LocationView(lat, lon), payload), clock.instant());
        });
    }

    @Override
    public void photo(String page, String resident, Picture picture, @Nullable String caption) {
        album(page, resident, List.of(picture), caption);
    }

    /** VK sends an album as one message. */
    @Override
    public void album(String page, String resident, List<Picture> pictures, @Nullable String caption) {
        if (pictures.isEmpty() || pictures.size() > 10) {
            throw new IllegalArgumentException("В сообщении ВКонтакте от 1 до 10 фотографий, а не " + pictures.size());
        }
        act(page, resident, (community, conversation) -> {
            List<Attachment> photos = pictures.stream()
                    .map(one -> attachments.photo(conversation.resident().id(), one, clock.instant()))
                    .toList();
            photos.forEach(community::keep);
            community.hear(conversation, Content.attachments(caption == null ? "" : caption, photos), clock.instant());
        });
    }

    @Override
    public void file(String page, String resident, Picture file, @Nullable String caption) {
        act(page, resident, (community, conversation) -> {
            Attachment document = attachments.document(
                    conversation.resident().id(), files.keep(file), file.fileName(), clock.instant());
            community.keep(document);
            community.hear(
                    conversation,
                    Content.attachments(caption == null ? "" : caption, List.of(document)),
                    clock.instant());
        });
    }

    /** A {@code contact} is a link to somebody's page: VK knows no contact cards. */
    @Override
    public void other(String page, String resident, String kind) {
        act(page, resident, (community, conversation) -> {
            List<Attachment> all = Stream.of(kind.split(","))
                    .map(one -> attachments.sample(one, conversation.resident(), clock.instant()))
                    .toList();
            all.forEach(community::keep);
            community.hear(conversation, Content.attachments("", all), clock.instant());
        });
    }

    @Override
    public void edit(String page, String resident, String id, String text) {
        act(page, resident, (community, conversation) -> {
            Message message = message(conversation, id);
            if (message.outgoing()) {
                throw new NoSuchElementException("Сообщение " + id + " отправил не житель");
            }
            Message edited = message.edited(message.content().withText(text), clock.instant());
            conversation.replace(edited);
            community.changed(conversation);
            community.tell("message_edit", MessageJson.message(edited, conversation));
        });
    }

    /** Whatever events are switched on. @throws IllegalArgumentException if it is no JSON at all: VK's answers always are */
    @Override
    public void raw(String page, String json) {
        JsonNode update;
        try {
            update = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Событие ВКонтакте — это JSON", e);
        }
        if (update instanceof ObjectNode object && !object.has("event_id")) {
            object.put("event_id", MessageJson.newEventId());
        }
        Community community = communities.ofPage(page);
        community.change(() -> community.tellRaw(update.toString()));
    }

    @Override
    public void block(String page, String resident) {
        act(page, resident, (community, conversation) -> {
            conversation.deny();
            community.changed(conversation);
            community.tell("message_deny", MessageJson.denied(conversation.resident()));
        });
    }

    @Override
    public void unblock(String page, String resident) {
        act(page, resident, (community, conversation) -> {
            conversation.allow();
            community.changed(conversation);
            community.tell("message_allow", MessageJson.allowed(conversation.resident()));
        });
    }

    @Override
    public boolean blocked(String page, String resident) {
        return read(page, resident, Conversation::isDenied).orElse(false);
    }

    /** Met by {@code messages.send}, {@code edit}, {@code sendMessageEventAnswer}, {@code photos.saveMessagesPhoto} and uploads. */
    @Override
    public void fault(String page, Fault fault) {
        communities.ofPage(page).faults().add(fault);
    }

    @Override
    public List<Fault> waitingFaults(String page) {
        return communities
                .existing(page)
                .map(community -> community.faults().waiting())
                .orElse(List.of());
    }

    @Override
    public void revoke(String page) {
        Community community = communities.ofPage(page);
        community.change(community::revoke);
    }

    @Override
    public Optional<Picture> picture(String id) {
        return files.find(id).map(StoredFile::content);
    }

    private interface Act {
        void in(Community community, Conversation conversation);
    }

    private void act(String page, String resident, Act act) {
        Resident who = residents.named(resident);
        Community community = communities.ofPage(page);
        community.change(() -> {
            Conversation conversation = community.with(who);
            if (conversation.isBlacklisted()) {
                throw new IllegalStateException("«" + resident + "» в чёрном списке сообщества");
            }
            act.in(community, conversation);
        });
    }

    private <T> Optional<T> read(String page, String resident, Function<Conversation, T> reading) {
        long id = residents.named(resident).id();
        return communities
                .existing(page)
                .flatMap(community -> community.run(() -> community.find(id).map(reading)));
    }

    private static Message message(Conversation conversation, String id) {
        return conversation.messages().stream()
                .filter(message -> String.valueOf(message.cmid()).equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Нет сообщения " + id));
    }
}
