package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.incidents.IncidentCard.HistoryEntry;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.conversation.Explanation;
import ru.otklik.dialogs.conversation.Hunch.Certainty;
import ru.otklik.dialogs.conversation.Hunch.Decision;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** What is kept of the bot's opinion, and that a route is decided once. */
class ExplanationTest extends IncidentsTest {
    private static final Explanation SURE =
            new Explanation(LIGHT, .83, Certainty.CLEAR, Decision.CONFIRMED, List.of("секретный", "фонарь"));
    private static final Explanation UNSURE = new Explanation(null, 0, Certainty.UNKNOWN, Decision.FOUND, List.of());
    private static final Viewer CURATOR = new Viewer(new AgencyId("cur"), true, "ЦУР");

    private String file(ChatRef chat, Place place, TopicId topic, Explanation why) {
        return in(() -> reports.register(new NewReport(
                        chat, "1", true, "Анна", "Секретный фонарь", topic, place, List.of(), List.of(), why, "ru")))
                .number();
    }

    @Test
    void keepsWhyTheBotThoughtOfTheTopic() {
        String number = file(someChat(), someHouse(), LIGHT, SURE);

        assertThat(card(number).reports().getFirst().explanation()).isEqualTo(SURE);
        assertThat(incidents.list(GORSVET, IncidentQuery.of(Set.of(), number), 1))
                .singleElement()
                .matches(IncidentSummary::botKnew);
    }

    @Test
    void showsInTheListWhatTheBotDidNotKnow() {
        String number = file(someChat(), someHouse(), LIGHT, UNSURE);
        String old = file(someChat());

        assertThat(incidents.list(GORSVET, IncidentQuery.of(Set.of(), number), 1))
                .singleElement()
                .satisfies(row -> assertThat(row.botKnew()).isFalse());
        assertThat(card(number).summary().botKnew()).isFalse();
        assertThat(card(old).summary().botKnew()).as("nobody noted it").isTrue();
    }

    @Test
    void erasesTheWordsWithTheReport() {
        ChatRef chat = someChat();
        String number = file(chat, someHouse(), LIGHT, SURE);

        in(() -> data.erase(chat));

        assertThat(card(number).reports().getFirst().explanation())
                .isEqualTo(new Explanation(LIGHT, .83, Certainty.CLEAR, Decision.CONFIRMED, List.of()));
        assertThat(jdbc.sql("select count(*) from report where number = :number and explanation::text like '%секрет%'")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void teachesWithTheSameCertaintyAsTheCardShows() {
        String number = file(someChat(), someHouse(), LIGHT, SURE);

        assertThat(jdbc.sql("""
                        select said_probability from lesson where report = (select id from report where number = :number)""").param("number", number).query(Double.class).single())
                .isEqualTo(SURE.probability());
    }

    @Test
    void decidesTheRouteOnceForAReportAndNeverForOneThatJoins() {
        Place house = someHouse();
        String number = file(someChat(), house, LIGHT, SURE);
        join(someChat(), number);

        assertThat(card(number).history())
                .extracting(HistoryEntry::what)
                .filteredOn(what -> what.startsWith("передал ведомству"))
                .containsExactly("передал ведомству «Горсвет»");
    }

    @Test
    void knowsWhatOthersAnswerForAndSendsItToTheCuratorIfTheResidentInsists() {
        TopicId post = new TopicId("post");
        Place house = someHouse();
        PageId page = new PageId("demo-telegram");

        assertThat(in(() -> reports.elsewhere(post, house, page, "ru")))
                .hasValueSatisfying(advice -> assertThat(advice).contains("pochta.ru"));
        assertThat(in(() -> reports.elsewhere(post, house, page, "en")))
                .hasValueSatisfying(advice -> assertThat(advice).contains("federal"));
        assertThat(in(() -> reports.elsewhere(LIGHT, house, page, "ru"))).isEmpty();

        IncidentCard card =
                incidents.card(CURATOR, file(someChat(), house, post, SURE)).orElseThrow();
        assertThat(card.summary().agency()).hasToString("cur");
        assertThat(card.rule()).startsWith("routing.yml:");
        assertThat(card.history()).extracting(HistoryEntry::words).anyMatch(words -> words.contains("не в регионе"));
    }
}
