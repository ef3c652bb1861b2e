package ru.otklik.bot.rehearsals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.otklik.bot.incidents.FiledReports;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.Route;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/** What edited files leave without an owner, whatever residents wrote last month. */
final class Losses {
    private Losses() {}

    /** In Russian. */
    static List<String> between(Region old, Region edited, FiledReports reports) {
        List<String> losses = new ArrayList<>();
        Map<AgencyId, Integer> ofAgency = reports.openByAgency();
        for (Agency agency : old.agencies()) {
            int open = ofAgency.getOrDefault(agency.id(), 0);
            if (edited.agency(agency.id()).isEmpty()) {
                losses.add("Нет ведомства «%s»%s"
                        .formatted(
                                agency.name(),
                                open == 0
                                        ? "."
                                        : ", а у него открыто сообщений: %d. Передайте их другим.".formatted(open)));
            }
        }
        Map<TopicId, Integer> ofTopic = reports.openByTopic();
        for (Topic topic : old.taxonomy().topics()) {
            int open = ofTopic.getOrDefault(topic.id(), 0);
            if (edited.taxonomy().topic(topic.id()).isEmpty()) {
                losses.add("Нет темы «%s»%s"
                        .formatted(
                                topic.name(), open == 0 ? "." : ", а по ней открыто сообщений: %d.".formatted(open)));
            }
        }
        for (Topic topic : edited.taxonomy().topics()) {
            if (isNobodys(edited, topic.id()) && !isNobodys(old, topic.id())) {
                losses.add("Для темы «%s» нет правила: такие сообщения распределит куратор.".formatted(topic.name()));
            }
        }
        return losses;
    }

    private static boolean isNobodys(Region region, TopicId topic) {
        Optional<Topic> known = region.taxonomy().topic(topic);
        return known.isPresent() && region.routing().route(topic, null, "") instanceof Route.Nobody;
    }
}
