package ru.otklik.bot.operators;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.region.Region;

/** {@link Handovers} on PostgreSQL. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ResidentsChats implements Handovers {
    private final HandoverRows rows;
    private final MessageRows messages;
    private final PageDirectory pages;
    private final Region region;

    ResidentsChats(HandoverRows rows, MessageRows messages, PageDirectory pages, Region region) {
        this.rows = rows;
        this.messages = messages;
        this.pages = pages;
        this.region = region;
    }

    @Override
    public void begin(ChatRef chat, String resident, boolean callbackButtons, String language) {
        rows.open(
                chat,
                pages.describe(chat.page()).map(Page::agency).orElse(region.curator()),
                resident,
                callbackButtons,
                language);
    }

    @Override
    public void called(ChatRef chat, String name) {
        rows.called(chat, name);
    }

    @Override
    public void speak(ChatRef chat, String language) {
        rows.speak(chat, language);
    }

    @Override
    public boolean isOpen(ChatRef chat) {
        return rows.openOf(chat).isPresent();
    }

    @Override
    public void residentSaid(ChatRef chat, String words, List<MediaId> media) {
        if (words.isBlank() && media.isEmpty()) {
            return;
        }
        rows.openOf(chat).ifPresent(handover -> {
            messages.add(handover, null, words, media);
            rows.residentSpoke(handover);
        });
    }

    @Override
    public void residentLeft(ChatRef chat) {
        rows.openOf(chat).ifPresent(handover -> rows.close(handover, ""));
    }

    @Override
    public List<MediaId> forget(ChatRef chat) {
        List<MediaId> files = messages.forget(chat);
        rows.forget(chat);
        return files;
    }
}
