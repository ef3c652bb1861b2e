package ru.otklik.bot.residents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a resident has not yet noticed in a chat. Not safe for many threads. */
public final class News {
    private final Map<String, Said> noticed = new HashMap<>();

    /** New or changed messages of the page, oldest first; buttons that were only taken away say nothing new. */
    public List<Said> in(List<Said> chat) {
        return chat.stream().filter(Said::byPage).filter(this::isNews).toList();
    }

    private boolean isNews(Said said) {
        Said before = noticed.put(said.id(), said);
        return before == null
                || !before.text().equals(said.text())
                || (!said.buttons().isEmpty() && !said.buttons().equals(before.buttons()));
    }
}
