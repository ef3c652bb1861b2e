package ru.otklik.bot.incidents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** Reports as they are stored, for whoever tries where else they would have gone. */
public interface FiledReports {
    /** How many were filed since then, and by which id the first of them is preceded. Erased ones don't count. */
    Extent since(Instant since);

    /** Those after an id, by their ids, erased ones left out. */
    List<Filed> after(long id, int most);

    /** What can be told of reports to those who see no incident: numbers, and the beginnings of words without personal data. */
    Map<Long, Told> told(Collection<Long> reports);

    /** How many incidents are open, by their agencies. */
    Map<AgencyId, Integer> openByAgency();

    /** How many incidents are open, by their topics. */
    Map<TopicId, Integer> openByTopic();

    record Extent(int count, long before) {}

    /**
     * @param topic what it is about in the end: as the resident confirmed, or an agency corrected it
     * @param page that it was written to
     */
    record Filed(long id, String words, @Nullable TopicId topic, Place place, PageId page) {}

    /** @param words maybe empty */
    record Told(String number, String words) {}
}
