package ru.otklik.bot.desk.events;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.events.AgencyEvents;
import ru.otklik.bot.events.EventCard;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;

/** The page of events, whole or the part that an open page takes. */
@Component
class EventPages {
    private final AgencyEvents events;
    private final EventViews views;
    private final EventForms forms;
    private final Region region;

    EventPages(AgencyEvents events, EventViews views, EventForms forms, Region region) {
        this.events = events;
        this.views = views;
        this.forms = forms;
        this.region = region;
    }

    /** A group with its topics. */
    record Choice(TopicGroup group, List<Topic> topics) {
        /** Whether any of it is ticked. */
        public boolean chosen(Set<String> ticked) {
            return ticked.contains("g:" + group.id())
                    || topics.stream().anyMatch(topic -> ticked.contains("t:" + topic.id()));
        }
    }

    /** @param target what an open page takes ({@code work}), or null for a whole one */
    ModelAndView page(Account account, boolean over, @Nullable String target) {
        if ("work".equals(target)) {
            return new ModelAndView("desk/event :: work");
        }
        return new ModelAndView("desk/events").addObject("board", views.board(account, over));
    }

    ModelAndView missing(Account account) {
        ModelAndView page = page(account, false, null).addObject("missing", true);
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    /** @param event the one to be changed, or null for a new one */
    ModelAndView form(Account account, @Nullable String target, EventForm form, @Nullable EventCard event) {
        return page(account, false, target)
                .addObject("form", form)
                .addObject("changed", event)
                .addObject("preview", forms.preview(form))
                .addObject("agencies", events.agenciesOf(account.viewer()))
                .addObject("territories", region.gazetteer().territories())
                .addObject(
                        "choices",
                        region.taxonomy().groups().stream()
                                .map(group ->
                                        new Choice(group, region.taxonomy().topicsOf(group.id())))
                                .toList());
    }

    /** The form again with what was typed and why it was not taken. */
    ModelAndView wrong(Account account, EventForm form, @Nullable EventCard event, String field, String problem) {
        ModelAndView page =
                form(account, null, form, event).addObject("field", field).addObject("problem", problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The event again with what is in the way. */
    ModelAndView card(Account account, EventCard event, HttpStatus status, String field, String problem, String typed) {
        ModelAndView page = page(account, event.end() != null, null)
                .addObject("view", views.view(account, event))
                .addObject("field", field)
                .addObject("problem", problem)
                .addObject("typed", typed);
        page.setStatus(status);
        return page;
    }
}
