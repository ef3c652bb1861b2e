package ru.otklik.bot.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** {@link KnownEvents} on PostgreSQL. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class EventsAtPlaces implements KnownEvents {
    private final EventRows rows;
    private final Followers followers;
    private final EventWords words;
    private final PageDirectory pages;
    private final Region region;

    EventsAtPlaces(EventRows rows, Followers followers, EventWords words, PageDirectory pages, Region region) {
        this.rows = rows;
        this.followers = followers;
        this.words = words;
        this.pages = pages;
        this.region = region;
    }

    @Override
    public List<KnownEvent> matching(List<TopicId> topics, @Nullable Place place, PageId page) {
        List<GroupId> groups = topics.stream()
                .flatMap(topic -> region.taxonomy().topic(topic).stream())
                .map(Topic::group)
                .distinct()
                .toList();
        List<EventCard> events = rows.inForce(topics, groups);
        if (events.isEmpty()) {
            return List.of();
        }
        Site site = Site.of(place, pages.describe(page).map(Page::territory).orElse(null), region.gazetteer());
        return events.stream()
                .filter(event -> event.where().has(site))
                .map(event -> new KnownEvent(event.id(), words.name(event.agency()), event.words(), event.until()))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public String told(KnownEvent event, String language) {
        return words.told(event.agencyName(), event.words(), event.until(), language);
    }

    @Override
    public boolean follow(ChatRef chat, long event, boolean callbackButtons, String language) {
        return followers.add(event, new Followers.Follower(chat, callbackButtons, language));
    }

    @Override
    public void speak(ChatRef chat, String language) {
        followers.speak(chat, language);
    }

    @Override
    public void forget(ChatRef chat) {
        followers.forget(chat);
    }
}
