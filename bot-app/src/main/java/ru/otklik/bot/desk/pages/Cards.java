package ru.otklik.bot.desk.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.Drafts;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Notes;
import ru.otklik.bot.incidents.Trails;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

/** Makes cards ready to be shown. */
@Component
class Cards {
    /** Stands for the agency's words where they will be put; nobody can type it. */
    private static final String WORDS = "\u0000";

    private final Incidents incidents;
    private final Trails trails;
    private final Notes notes;
    private final Drafts drafts;
    private final Region region;
    private final Texts texts;

    Cards(Incidents incidents, Trails trails, Notes notes, Drafts drafts, Region region, Texts texts) {
        this.incidents = incidents;
        this.trails = trails;
        this.notes = notes;
        this.drafts = drafts;
        this.region = region;
        this.texts = texts;
    }

    CardView view(Viewer viewer, IncidentCard card, Wanted wanted, String act, CardView.@Nullable Typed typed) {
        String agency = region.agency(card.summary().agency()).map(Agency::name).orElse("");
        String number = card.reports().isEmpty()
                ? card.summary().number()
                : card.reports().getFirst().number();
        return new CardView(
                viewer,
                card,
                trails.of(viewer, card.summary().number()),
                notes.of(viewer, card.summary().number()),
                drafts.of(viewer, card.summary().number()).orElse(null),
                region.approval()
                        .isNeeded(card.summary().topic(), card.summary().agency()),
                wanted,
                act,
                typed,
                incidents.similar(viewer, card.summary().number()),
                frame(TextKey.ANSWER_WORDS, "answer", number, agency),
                texts.say(TextKey.ANSWER_ASK),
                frame(TextKey.ASK_WORDS, "question", number, agency),
                frame(TextKey.WRITE_WORDS, "message", number, agency));
    }

    private CardView.Frame frame(TextKey text, String placeholder, String number, String agency) {
        String[] around = texts.say(text, "number", number, "agency", agency, placeholder, WORDS)
                .split(WORDS, 2);
        return new CardView.Frame(around[0], around.length > 1 ? around[1] : "");
    }
}
