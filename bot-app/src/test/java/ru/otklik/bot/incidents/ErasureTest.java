package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.channels.ReceivedFromResident;
import ru.otklik.bot.delivery.SentToResident;
import ru.otklik.bot.media.Disposal;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.support.Photos;
import ru.otklik.bot.support.Sealed;
import ru.otklik.dialogs.territory.Place;

class ErasureTest extends IncidentsTest {
    @Autowired
    private Media media;

    @Autowired
    private Disposal disposal;

    @Autowired
    private SentToResident sent;

    @Autowired
    private ReceivedFromResident received;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Notes notes;

    @Test
    void erasesThePersonAndKeepsTheFacelessRest() {
        ChatRef chat = someChat();
        Place house = someHouse();
        Place flat = new Place(house.address() + ", кв. 12", house.point(), house.territory());
        MediaId own = photo();
        MediaId later = photo();
        MediaId shared = photo();
        String number = file(chat, flat, "Секретные слова", own, shared);
        file(someChat(), someHouse(), "Та же картинка", shared);
        ask(number, "Какой подъезд?");
        in(() -> questions.replied(chat, number, "Секретный подъезд", List.of(later)));
        answer(number, "Починили");
        in(() -> reports.rate(chat, number, Verdict.NOT));
        assertThat(data.about(chat)).isEqualTo(new ResidentData.Kept(1, 1, 3, 1));

        List<MediaId> files = in(() -> data.erase(chat));
        int deleted = in(() -> disposal.deleteUnused(files));

        assertThat(files).containsExactlyInAnyOrder(own, later, shared);
        assertThat(deleted).isEqualTo(2);
        assertThat(media.find(own)).isEmpty();
        assertThat(media.find(shared)).isPresent();
        assertThat(in(() -> reports.of(chat))).isEmpty();
        assertThat(in(() -> reports.find(chat, number))).isEmpty();
        assertThat(data.about(chat)).isEqualTo(new ResidentData.Kept(0, 0, 0, 0));
        IncidentCard card = card(number);
        assertThat(card.summary().status()).isEqualTo(IncidentStatus.WITHDRAWN);
        assertThat(card.place().address()).isEqualTo(house.address());
        assertThat(card.toString())
                .doesNotContain("Секретн")
                .doesNotContain("Анна")
                .doesNotContain(chat.chat());
        assertThat(card.reports().getFirst().verdict()).isEqualTo(Verdict.NOT);
        assertThat(card.reports().getFirst().erased()).isTrue();
    }

    @Test
    void forgetsInColleaguesWordsHowTheResidentCalledThemselves() {
        ChatRef chat = someChat();
        String number = file(chat, someHouse(), "Я Громова Василиса Петровна, темно у дома");
        notes.add(GORSVET, number, "Звонила Громова, громова Василиса сказала, Громовой обещали. Горсвет едет");

        in(() -> data.erase(chat));

        assertThat(notes.of(GORSVET, number).toString())
                .contains("Горсвет едет")
                .doesNotContainIgnoringCase("громов", "васили");
    }

    @Test
    void leavesToOthersWhatTheyReported() {
        ChatRef chat = someChat();
        ChatRef other = someChat();
        Place house = someHouse();
        String number = file(chat, house, "Моё");
        String joined = join(other, number);

        in(() -> data.erase(chat));

        assertThat(status(number)).isEqualTo(IncidentStatus.NEW);
        assertThat(card(number).place().address()).isEqualTo(house.address());
        assertThat(incidents
                        .list(GORSVET, IncidentQuery.of(Set.of(), number), 1)
                        .getFirst()
                        .words())
                .isEqualTo("И у нас");
        answer(number, "Починили");
        assertThat(told(chat)).isEmpty();
        assertThat(told(other)).last().asString().contains("№ " + joined);
    }

    @Test
    void forgetsAnAddressThatIsTheResidentsOwnWords() {
        ChatRef chat = someChat();
        String number = file(chat, new Place("у дома Ивановых", null, null), "Темно");

        in(() -> data.erase(chat));

        assertThat(card(number).toString()).doesNotContain("Ивановых");
    }

    @Test
    void emptiesWhatWasSentAndReceived() {
        ChatRef chat = someChat();
        String number = file(chat);
        ask(number, "Секретный вопрос?");
        inbox.store(chat.page(), List.of(new Inbox.Update("erase-" + chat.chat(), chat.chat(), "{\"a\":\"б\"}")), null);
        assertThat(sent.about(chat)).isEqualTo(1);
        assertThat(received.about(chat)).isEqualTo(1);

        in(() -> {
            sent.erase(chat);
            received.erase(chat);
            return true;
        });

        assertThat(sent.about(chat)).isZero();
        assertThat(received.about(chat)).isZero();
        assertThat(jdbc.sql("select raw from inbound where update_key = :key")
                        .param("key", "erase-" + chat.chat())
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
        assertThat(Sealed.told(jdbc, "", Map.of())).noneMatch(text -> text.contains("Секретный вопрос"));
        assertThat(card(number).talk())
                .last()
                .satisfies(said -> assertThat(said.deliveries()).hasSize(1));
    }

    private MediaId photo() {
        return ((Media.Kept.Stored) media.keep(Photos.png(), "a.png", "image/png")).id();
    }
}
