package ru.otklik.bot.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import ru.otklik.bot.channels.Channel;
import ru.otklik.bot.channels.Fetched;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Limits;
import ru.otklik.bot.channels.Outgoing;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.channels.Pages;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;
import ru.otklik.dialogs.routing.AgencyId;

/** A messenger that answers as a test says, and one page on it. Several nodes may share it. */
final class ScriptedChannel implements Channel, Pages, PageHealth {
    static final PageId PAGE = new PageId("page");

    private static final Limits GENEROUS =
            new Limits(4096, 1024, 1000, Duration.ofSeconds(1), 1000, Duration.ofSeconds(1), 10_000_000);

    final List<Outgoing> calls = new CopyOnWriteArrayList<>();
    final List<String> typing = new CopyOnWriteArrayList<>();
    final List<String> atOnce = new CopyOnWriteArrayList<>();
    volatile Function<Outgoing, SendResult> script = this::sent;
    volatile Limits limits = GENEROUS;
    volatile boolean repeatsAreSafe;
    volatile boolean revoked;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    void reset() {
        calls.clear();
        typing.clear();
        atOnce.clear();
        script = this::sent;
        limits = GENEROUS;
        repeatsAreSafe = false;
        revoked = false;
    }

    SendResult sent() {
        return new SendResult.Sent("m" + lastId.incrementAndGet());
    }

    /** A message that is changed keeps its id. */
    SendResult sent(Outgoing outgoing) {
        if (outgoing.part() instanceof Outgoing.Part.Disarm) {
            return new SendResult.Sent("");
        }
        return outgoing.part() instanceof Outgoing.Part.Text text && text.edits() != null
                ? new SendResult.Sent(text.edits())
                : sent();
    }

    /** Answers the first calls so, all others with success. */
    void answer(SendResult... results) {
        var rest = new ArrayList<>(List.of(results));
        script = outgoing -> {
            synchronized (rest) {
                return rest.isEmpty() ? sent(outgoing) : rest.removeFirst();
            }
        };
    }

    List<String> texts() {
        return calls.stream().map(ScriptedChannel::words).toList();
    }

    List<String> texts(String chat) {
        return calls.stream()
                .filter(call -> call.chat().equals(chat))
                .map(ScriptedChannel::words)
                .toList();
    }

    static String words(Outgoing outgoing) {
        return switch (outgoing.part()) {
            case Outgoing.Part.Text text ->
                text.edits() == null ? text.text() : text.text() + " instead of " + text.edits();
            case Outgoing.Part.Photo photo -> "photo " + photo.caption();
            case Outgoing.Part.Document document -> "document " + document.caption();
            case Outgoing.Part.Acknowledgement ack -> "ack " + ack.pressId();
            case Outgoing.Part.Disarm disarm -> "disarm " + disarm.messageId();
            case Outgoing.Part.Typing _ -> "typing";
        };
    }

    @Override
    public SendResult send(Page page, Outgoing outgoing) {
        var ordered = outgoing.part() instanceof Outgoing.Part.Text || outgoing.part() instanceof Outgoing.Part.Photo;
        if (ordered && !busy.add(outgoing.chat())) {
            atOnce.add(outgoing.chat());
        }
        if (outgoing.part() instanceof Outgoing.Part.Typing) {
            typing.add(outgoing.chat());
            return new SendResult.Sent("");
        }
        calls.add(outgoing);
        try {
            return script.apply(outgoing);
        } finally {
            if (ordered) {
                busy.remove(outgoing.chat());
            }
        }
    }

    @Override
    public List<Connected> open() {
        return revoked ? List.of() : List.of(connected());
    }

    @Override
    public Optional<Connected> find(PageId id) {
        return id.equals(PAGE) ? Optional.of(connected()) : Optional.empty();
    }

    private Connected connected() {
        var page = new Page(PAGE, messenger(), "Страница", new AgencyId("cur"), null, new Secret("t"), Map.of());
        return new Connected(page, this, this);
    }

    @Override
    public String messenger() {
        return "scripted";
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public boolean showsUnderMessage(Keyboard keyboard, boolean callbackButtons) {
        return callbackButtons && !keyboard.isEmpty();
    }

    @Override
    public boolean repeatsAreSafe() {
        return repeatsAreSafe;
    }

    @Override
    public void alive() {}

    @Override
    public void troubled(String reason) {}

    @Override
    public void missed(String reason) {}

    @Override
    public void revoked(String reason) {
        revoked = true;
    }

    @Override
    public boolean isRevoked() {
        return revoked;
    }

    @Override
    public void poll(Page page, Inbox inbox, PageHealth health) {
        throw new UnsupportedOperationException("only sends");
    }

    @Override
    public Incoming understand(Page page, String raw) {
        throw new UnsupportedOperationException("only sends");
    }

    @Override
    public Fetched fetch(Page page, Incoming.Attachment attachment, long maxBytes) {
        throw new UnsupportedOperationException("only sends");
    }
}
