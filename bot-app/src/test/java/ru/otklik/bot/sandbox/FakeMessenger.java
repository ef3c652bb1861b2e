package ru.otklik.bot.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** A messenger without a bot behind it: it keeps what residents do, and says what a test lets it say. */
class FakeMessenger implements EmulatedMessenger {
    final List<Fault> faults = new CopyOnWriteArrayList<>();
    final List<String> raw = new CopyOnWriteArrayList<>();
    final List<String> revoked = new CopyOnWriteArrayList<>();

    private final String name;
    private final ApplicationEventPublisher events;
    private final Map<String, List<Line>> chats = new ConcurrentHashMap<>();
    private final Map<String, Picture> pictures = new ConcurrentHashMap<>();
    private final Set<String> blocked = new HashSet<>();

    FakeMessenger(String name, ApplicationEventPublisher events) {
        this.name = name;
        this.events = events;
    }

    void says(String page, String resident, String text, String... labels) {
        List<Line.ButtonView> row = new ArrayList<>();
        for (String label : labels) {
            row.add(new Line.ButtonView(label, "callback", null));
        }
        add(page, resident, "page", text, row.isEmpty() ? List.of() : List.of(row), List.of(), null, null);
    }

    private void add(
            String page,
            String resident,
            String from,
            String text,
            List<List<Line.ButtonView>> buttons,
            List<String> photos,
            @Nullable String replyTo,
            Line.@Nullable LocationView location) {
        List<Line> chat = chats.computeIfAbsent(page + "/" + resident, _ -> new CopyOnWriteArrayList<>());
        String id = String.valueOf(chat.size() + 1);
        chat.add(new Line(
                id, from, text, buttons, true, photos, replyTo, location, null, Instant.parse("2026-11-22T13:40:00Z")));
        events.publishEvent(new ChatChanged(name, page, resident));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<PageView> pages() {
        return List.of(new PageView("demo-" + name, "Заречный", List.of("anna")));
    }

    @Override
    public List<Line> messages(String page, String resident) {
        return List.copyOf(chats.getOrDefault(page + "/" + resident, List.of()));
    }

    @Override
    public boolean typing(String page, String resident) {
        return false;
    }

    @Override
    public void text(String page, String resident, String text, @Nullable String replyTo) {
        add(page, resident, "resident", text, List.of(), List.of(), replyTo, null);
    }

    @Override
    public void press(String page, String resident, String label, @Nullable String id) {
        boolean there = messages(page, resident).stream()
                .filter(line -> id == null || line.id().equals(id))
                .flatMap(line -> line.buttons().stream().flatMap(List::stream))
                .anyMatch(button -> button.label().equals(label));
        if (!there) {
            throw new NoSuchElementException("Нет кнопки «%s»".formatted(label));
        }
        says(page, resident, "Нажато: " + label);
    }

    @Override
    public void location(String page, String resident, double lat, double lon) {
        add(page, resident, "resident", "", List.of(), List.of(), null, new Line.LocationView(lat, lon));
    }

    @Override
    public void photo(String page, String resident, Picture picture, @Nullable String caption) {
        album(page, resident, List.of(picture), caption);
    }

    @Override
    public void album(String page, String resident, List<Picture> sent, @Nullable String caption) {
        List<String> ids = new ArrayList<>();
        for (Picture picture : sent) {
            String id = "p" + (pictures.size() + 1);
            pictures.put(id, picture);
            ids.add(id);
        }
        add(page, resident, "resident", caption == null ? "" : caption, List.of(), ids, null, null);
    }

    @Override
    public void file(String page, String resident, Picture file, @Nullable String caption) {
        add(page, resident, "resident", "[" + file.fileName() + "]", List.of(), List.of(), null, null);
    }

    @Override
    public void other(String page, String resident, String kind) {
        add(page, resident, "resident", "[" + kind + "]", List.of(), List.of(), null, null);
    }

    @Override
    public void edit(String page, String resident, String id, String text) {
        List<Line> chat = chats.getOrDefault(page + "/" + resident, List.of());
        for (int i = 0; i < chat.size(); i++) {
            Line old = chat.get(i);
            if (old.id().equals(id)) {
                chat.set(
                        i,
                        new Line(
                                id,
                                old.from(),
                                text,
                                old.buttons(),
                                old.inline(),
                                old.photos(),
                                old.replyTo(),
                                old.location(),
                                old.notice(),
                                old.at()));
                return;
            }
        }
        throw new NoSuchElementException("Нет сообщения «%s»".formatted(id));
    }

    @Override
    public void raw(String page, String json) {
        raw.add(json);
    }

    @Override
    public void block(String page, String resident) {
        blocked.add(page + "/" + resident);
    }

    @Override
    public void unblock(String page, String resident) {
        blocked.remove(page + "/" + resident);
    }

    @Override
    public boolean blocked(String page, String resident) {
        return blocked.contains(page + "/" + resident);
    }

    @Override
    public void fault(String page, Fault fault) {
        faults.add(fault);
    }

    @Override
    public void revoke(String page) {
        revoked.add(page);
    }

    @Override
    public Optional<Picture> picture(String id) {
        return Optional.ofNullable(pictures.get(id));
    }
}
