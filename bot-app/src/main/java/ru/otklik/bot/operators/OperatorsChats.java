package ru.otklik.bot.operators;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.delivery.Deliveries;
import ru.otklik.bot.delivery.Outbox;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.operators.ChatThread.Message;
import ru.otklik.bot.platform.Walls;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.TextKey;

/** {@link AgencyChats} on PostgreSQL. */
@Service
@Transactional
class OperatorsChats implements AgencyChats {
    private static final int MOST_MESSAGES = 300;
    private static final ChatOutcome.Refused CLOSED =
            new ChatOutcome.Refused("Чат уже закрыт, житель вернулся к боту. Ничего не отправлено.");

    private final HandoverRows rows;
    private final MessageRows messages;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Region region;
    private final Languages languages;
    private final ApplicationEventPublisher publisher;

    OperatorsChats(
            HandoverRows rows,
            MessageRows messages,
            Outbox outbox,
            Deliveries deliveries,
            Region region,
            Languages languages,
            ApplicationEventPublisher publisher) {
        this.rows = rows;
        this.messages = messages;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.region = region;
        this.languages = languages;
        this.publisher = publisher;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ChatLine> list(Viewer viewer, boolean open, int limit) {
        return rows.list(viewer, open, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int waiting(Viewer viewer) {
        return rows.waiting(viewer.agency());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ChatThread> find(Viewer viewer, long id) {
        return rows.find(viewer, id).map(this::thread);
    }

    private ChatThread thread(ChatLine line) {
        List<Message> said = messages.newest(line.id(), MOST_MESSAGES);
        Map<String, List<Deliveries.Delivery>> sent = deliveries.ofEach(said.stream()
                .filter(message -> message.author() != null)
                .map(message -> subject(message.id()))
                .toList());
        List<Message> whole = said.stream()
                .map(m -> new Message(
                        m.id(),
                        m.author(),
                        m.words(),
                        m.media(),
                        m.at(),
                        sent.getOrDefault(subject(m.id()), List.of())))
                .toList();
        int earlier = said.size() < MOST_MESSAGES ? 0 : messages.count(line.id()) - said.size();
        return new ChatThread(line, whole, earlier);
    }

    @Override
    public void seen(Viewer viewer, ChatThread thread) {
        if (thread.line().unread() > 0 && thread.line().agency().equals(viewer.agency())) {
            rows.seen(thread.line().id(), thread.messages().getLast().id());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(Viewer viewer, MediaId media) {
        return messages.ownersOf(media).stream().anyMatch(agency -> viewer.curator() || agency.equals(viewer.agency()));
    }

    @Override
    public ChatOutcome say(Viewer viewer, long id, String words, List<MediaId> photos) {
        Optional<ChatLine> line = rows.find(viewer, id);
        if (line.isEmpty()) {
            return new ChatOutcome.NotFound();
        }
        if ((words.isBlank() && photos.isEmpty()) || words.length() > LONGEST_WORDS) {
            return new ChatOutcome.Refused("Напишите жителю: от 1 до %d знаков.".formatted(LONGEST_WORDS));
        }
        if (photos.size() > MOST_PHOTOS) {
            return new ChatOutcome.Refused("Не больше %d фото.".formatted(MOST_PHOTOS));
        }
        Optional<HandoverRows.Manner> manner = rows.agencySpoke(id);
        if (manner.isEmpty()) {
            return CLOSED;
        }
        long message = messages.add(id, viewer.name(), words, photos);
        rows.seen(id, message);
        String agency = region.agency(line.get().agency())
                .map(Agency::name)
                .orElse(line.get().agency().value());
        outbox.send(
                line.get().chat(),
                new Outbox.Message(
                                Outbox.Purpose.ANSWER,
                                words.isBlank()
                                        ? ""
                                        : languages
                                                .in(manner.get().language())
                                                .say(TextKey.OPERATOR_WORDS, "agency", agency, "words", words),
                                Keyboard.NONE,
                                manner.get().callbackButtons(),
                                photos,
                                null,
                                subject(message))
                        .inLanguage(manner.get().language()));
        return done(viewer, id);
    }

    /** Whoever listens locks the chat first, as everything does that begins at the resident's side; the handover comes after it. */
    @Override
    public ChatOutcome close(Viewer viewer, long id) {
        Optional<ChatLine> line = rows.find(viewer, id);
        if (line.isEmpty()) {
            return new ChatOutcome.NotFound();
        }
        if (line.get().closed() != null) {
            return CLOSED;
        }
        Walls.outside(
                () -> publisher.publishEvent(new Handovers.Closed(line.get().chat())));
        if (!rows.close(id, viewer.name())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return CLOSED;
        }
        return done(viewer, id);
    }

    private ChatOutcome done(Viewer viewer, long id) {
        return new ChatOutcome.Done(rows.find(viewer, id).map(this::thread).orElseThrow());
    }

    private static String subject(long message) {
        return "chat:" + message;
    }
}
