package ru.otklik.bot.channels.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ru.otklik.bot.channels.PageHealth;

/** Everything a reader says about its page. */
public class RecordedHealth implements PageHealth {
    private final List<String> said = new CopyOnWriteArrayList<>();

    public List<String> said() {
        return said;
    }

    public boolean hasSaid(String beginning) {
        return said.stream().anyMatch(s -> s.startsWith(beginning));
    }

    @Override
    public void alive() {
        said.add("alive");
    }

    @Override
    public void troubled(String reason) {
        said.add("troubled: " + reason);
    }

    @Override
    public void missed(String reason) {
        said.add("missed: " + reason);
    }

    @Override
    public void revoked(String reason) {
        said.add("revoked: " + reason);
    }
}
