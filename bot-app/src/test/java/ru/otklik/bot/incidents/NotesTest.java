package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.incidents.Notes.Note;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.support.Sealed;
import ru.otklik.dialogs.routing.AgencyId;

class NotesTest extends IncidentsTest {
    private static final Viewer VODOKANAL = new Viewer(new AgencyId("vodokanal"), false, "Водоканал");
    private static final Viewer CURATOR = new Viewer(new AgencyId("cur"), true, "Куратор");

    @Autowired
    private Notes notes;

    @Test
    void aNoteIsKeptWithItsAuthorAndNeverSentToAnybody() {
        ChatRef chat = someChat();
        String number = file(chat);
        List<String> before = told(chat);

        done(notes.add(GORSVET, number, " Фонарь на балансе соседей, уточняю. "));

        assertThat(notes.of(GORSVET, number))
                .extracting(Note::author, Note::text)
                .containsExactly(tuple("Горсвет", "Фонарь на балансе соседей, уточняю."));
        assertThat(told(chat)).isEqualTo(before);
        assertThat(Sealed.told(jdbc, "", Map.of())).noneMatch(text -> text.contains("балансе соседей"));
        assertThat(in(() -> reports.find(chat, number)).orElseThrow().toString())
                .doesNotContain("балансе соседей")
                .doesNotContain("заметк");
        assertThat(card(number).talk()).hasSize(1);
        assertThat(card(number).history())
                .last()
                .satisfies(entry -> assertThat(entry.what()).isEqualTo("оставляет заметку для своих"))
                .satisfies(entry -> assertThat(entry.words()).isEmpty());
    }

    @Test
    void aNoteOverwritesNothingAndHoldsNobodyUp() {
        String number = file(someChat());
        int version = card(number).version();

        done(notes.add(GORSVET, number, "Позвоню мастеру"));

        done(incidents.take(GORSVET, number, version));
    }

    @Test
    void whoGetsAForwardedIncidentReadsNoNotesOfOthers() {
        String number = file(someChat());
        assertThat(notes.add(VODOKANAL, number, "Чужое")).isInstanceOf(Outcome.NotFound.class);
        done(notes.add(GORSVET, number, "Пусть разбираются сами"));
        done(notes.add(CURATOR, number, "Уже третий раз за месяц"));
        assertThat(notes.of(GORSVET, number)).extracting(Note::text).containsExactly("Пусть разбираются сами");

        incidents.forward(GORSVET, number, VODOKANAL.agency(), "Это не фонарь", null);

        assertThat(notes.of(VODOKANAL, number)).isEmpty();
        assertThat(notes.of(GORSVET, number)).isEmpty();
        assertThat(notes.of(CURATOR, number))
                .extracting(Note::text)
                .containsExactly("Пусть разбираются сами", "Уже третий раз за месяц");
    }

    @Test
    void whoeverHasTheirDataErasedIsErasedFromNotesToo() {
        ChatRef chat = someChat();
        String number = file(chat);
        done(notes.add(GORSVET, number, "Жителю звонить +7 912 345-67-89, ключ от щитовой у дворника"));

        in(() -> data.erase(chat));

        assertThat(notes.of(GORSVET, number).getFirst().text())
                .doesNotContain("345")
                .contains("[стёрто]")
                .contains("ключ от щитовой");
    }

    @Test
    void anEmptyNoteAndAnEndlessOneAreRefused() {
        String number = file(someChat());

        assertThat(notes.add(GORSVET, number, "  ")).isInstanceOf(Outcome.Refused.class);
        assertThat(notes.add(GORSVET, number, "а".repeat(Notes.LONGEST + 1))).isInstanceOf(Outcome.Refused.class);
        assertThat(notes.of(GORSVET, number)).isEmpty();
    }
}
