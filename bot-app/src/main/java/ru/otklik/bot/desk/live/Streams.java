package ru.otklik.bot.desk.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.OpenSessions;
import ru.otklik.bot.platform.Watch;

/** The open pages that listen to this node. Looks again and again whether whoever listens is still signed in. */
@Component
class Streams extends Watch {
    /** Of one account at one node: a few people who share it, with a few windows each. */
    static final int MOST_OF_ONE = 24;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final OpenSessions sessions;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Streams(OpenSessions sessions) {
        super("desk-live-sessions", LOOK_EVERY);
        this.sessions = sessions;
    }

    /** @return empty if the account has too many already, or the node is about to stop */
    synchronized Optional<SseEmitter> open(Account account, String session) {
        long present = streams.stream()
                .filter(stream -> stream.account().login().equals(account.login()))
                .count();
        if (closed || present >= MOST_OF_ONE) {
            return Optional.empty();
        }
        Stream stream = new Stream(account, session);
        streams.add(stream);
        return Optional.of(stream.begin(() -> streams.remove(stream)));
    }

    void tell(Change change) {
        streams.forEach(stream -> stream.tell(change));
    }

    /** Something may have been missed. */
    void tellEverything() {
        streams.forEach(stream -> stream.tell(Stream.EVERYTHING));
    }

    @Override
    protected void look() {
        if (streams.isEmpty()) {
            return;
        }
        List<Stream> present = List.copyOf(streams);
        Map<String, Account> alive =
                sessions.alive(present.stream().map(Stream::session).toList());
        for (Stream stream : present) {
            Account account = alive.get(stream.session());
            if (account == null || !account.isWorker()) {
                stream.close();
            } else {
                stream.belongsTo(account);
            }
        }
    }

    /** Open streams would hold up the server's orderly stop. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        streams.forEach(Stream::close);
    }

    int count() {
        return streams.size();
    }
}
