package ru.otklik.bot.incidents;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Keyboard.Button;
import ru.otklik.bot.delivery.Deliveries;
import ru.otklik.bot.delivery.Outbox;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;
import ru.otklik.dialogs.routing.AgencyId;

/** Official answers: kept, and sent to everybody who reported the incident, as a reply to their own message. */
@Component
class Answers {
    private static final String INSERT = """
            insert into answer (incident, agency, author, text, created_at)
            values (:incident, :agency, :author, :text, :now) returning id""";

    private static final String ADD_PHOTO = """
            insert into answer_photo (answer, position, media) values (:answer, :position, :media)""";

    private static final String OF_INCIDENT = """
            select a.id, a.agency, a.author, a.text, a.created_at,
                   (select array_agg(p.media order by p.position) from answer_photo p where p.answer = a.id) as photos
            from answer a where a.incident = :incident order by a.id""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReportRows reports;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Region region;
    private final Texts texts;

    Answers(
            JdbcClient jdbc,
            Clock clock,
            ReportRows reports,
            Outbox outbox,
            Deliveries deliveries,
            Region region,
            Texts texts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.reports = reports;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.region = region;
        this.texts = texts;
    }

    void send(IncidentRows.Row incident, AgencyId agency, String author, String text, List<MediaId> photos) {
        long answer = jdbc.sql(INSERT)
                .param("incident", incident.id())
                .param("agency", agency.value())
                .param("author", author)
                .param("text", text)
                .param("now", IncidentRows.time(clock.instant()))
                .query(Long.class)
                .single();
        for (int i = 0; i < photos.size(); i++) {
            jdbc.sql(ADD_PHOTO)
                    .param("answer", answer)
                    .param("position", i)
                    .param("media", photos.get(i).value())
                    .update();
        }
        for (ReportRows.Row report : reports.ofIncident(incident.id())) {
            outbox.send(report.chat(), message(answer, agency, text, photos, report));
        }
    }

    private Outbox.Message message(
            long answer, AgencyId agency, String text, List<MediaId> photos, ReportRows.Row report) {
        String words = texts.say(
                TextKey.ANSWER_WORDS, "number", report.number(), "agency", agencyName(agency), "answer", text);
        return new Outbox.Message(
                Outbox.Purpose.ANSWER,
                words + "\n\n" + texts.say(TextKey.ANSWER_ASK),
                ratingOf(report.number()),
                report.callbackButtons(),
                photos,
                report.messageId().isEmpty() ? null : report.messageId(),
                subject(answer));
    }

    private Keyboard ratingOf(String number) {
        return new Keyboard(List.of(List.of(
                button(number, Verdict.SOLVED, TextKey.BUTTON_SOLVED),
                button(number, Verdict.PARTLY, TextKey.BUTTON_PARTLY),
                button(number, Verdict.NOT, TextKey.BUTTON_NOT))));
    }

    private Button button(String number, Verdict verdict, TextKey label) {
        return new Button.Choice(texts.say(label), new RatingButton(number, verdict).payload());
    }

    List<IncidentCard.AnswerView> of(long incident) {
        return jdbc.sql(OF_INCIDENT)
                .param("incident", incident)
                .query((rs, _) -> new IncidentCard.AnswerView(
                        agencyName(new AgencyId(rs.getString("agency"))),
                        rs.getString("author"),
                        rs.getString("text"),
                        ReportRows.mediaIds(rs.getArray("photos")),
                        IncidentRows.instant(rs, "created_at"),
                        deliveries.of(subject(rs.getLong("id")))))
                .list();
    }

    private String agencyName(AgencyId id) {
        return region.agency(id).map(Agency::name).orElse(id.value());
    }

    private static String subject(long answer) {
        return "answer:" + answer;
    }
}
