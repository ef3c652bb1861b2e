package ru.otklik.bot.sandbox.telegram;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import ru.otklik.bot.sandbox.ChatChanged;

/** Remembers every announced change. */
class Shown {
    private final List<ChatChanged> all = new CopyOnWriteArrayList<>();

    @EventListener
    void on(ChatChanged event) {
        all.add(event);
    }

    List<ChatChanged> of(String page) {
        return all.stream().filter(e -> e.page().equals(page)).toList();
    }
}
