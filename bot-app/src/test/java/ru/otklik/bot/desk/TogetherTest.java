package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.incidents.Drafts;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.incidents.IncidentCard.Said;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.TerritoryId;

/** What is done with several incidents at once. */
class TogetherTest extends DeskTest {
    private static final Viewer COLLEAGUE = new Viewer(new AgencyId(GORSVET), false, "Сменщица", "colleague");
    private static final Viewer ALL = new Viewer(new AgencyId(CURATOR), true, "Куратор", CURATOR);
    private static final String TEXT = "Фонари починили 25 ноября, меняли кабель.";

    @Autowired
    private Incidents incidents;

    @Autowired
    private Drafts drafts;

    private final List<String> numbers = new ArrayList<>();

    @Test
    void takesAllThatWereChosen() {
        file("ул. Тополиная, 1", "ул. Тополиная, 3");

        String page = does("take").body();

        assertThat(page).contains("Взято в работу: все 2.").contains("в работе у вас");
        assertThat(numbers).allSatisfy(number -> {
            assertThat(card(number).summary().status()).isEqualTo(IncidentStatus.IN_WORK);
            assertThat(card(number).summary().assignee()).isEqualTo(GORSVET);
        });
    }

    @Test
    void tellsOfEachThatSomebodyHasChangedMeanwhileAndLeavesItAlone() {
        file("ул. Тополиная, 5", "ул. Тополиная, 7");
        incidents.take(COLLEAGUE, numbers.getFirst(), null);

        String page = does("take").body();

        assertThat(page)
                .contains("Взято в работу: 1 из 2. Почему не все, видно ниже.")
                .contains("изменили, пока вы выбирали: Сменщица берёт в работу");
        assertThat(card(numbers.getFirst()).summary().assignee()).isEqualTo("colleague");
        assertThat(card(numbers.getLast()).summary().assignee()).isEqualTo(GORSVET);
    }

    @Test
    void doesNothingWithWhatIsAnothers() {
        file("ул. Тополиная, 9");
        String others = fileFarAway(Filed.HOLE, "Яма у тополей");
        numbers.add(others);

        for (String page : List.of(
                does("answer", "text", TEXT).body(),
                does("forward", "agency", "vodokanal", "reason", "не наше").body(),
                does("undo").body())) {
            assertThat(page).contains("у вас его больше нет").doesNotContain("Яма у тополей");
        }

        assertThat(as(GORSVET)
                        .send(as(GORSVET)
                                .request("/desk/together/fate?chosen=%s.1".formatted(others))
                                .GET())
                        .body())
                .doesNotContain("Яма у тополей");
        assertThat(card(others).summary().status()).isEqualTo(IncidentStatus.NEW);
        assertThat(card(others).summary().agency()).hasToString(DOROGI);
        assertThat(card(others).history()).hasSize(2);
    }

    @Test
    void forwardsAllWithOneReason() {
        file("ул. Тополиная, 11", "ул. Тополиная, 13");

        String page = does("forward", "agency", DOROGI, "reason", "Это ямы").body();

        assertThat(page).contains("Передано: все 2.").contains("передано: «Дорожная служба»");
        assertThat(numbers).allSatisfy(number -> {
            assertThat(card(number).summary().agency()).hasToString(DOROGI);
            assertThat(card(number).history())
                    .last()
                    .satisfies(entry -> assertThat(entry.words()).isEqualTo("Это ямы"));
        });
    }

    @Test
    void saysWhatTheCuratorGotBecauseItWentRound() {
        file("ул. Тополиная, 15");
        String number = numbers.getFirst();
        for (String to : List.of(DOROGI, GORSVET)) {
            incidents.forward(
                    new Viewer(card(number).summary().agency(), false, "Кто-то"),
                    number,
                    new AgencyId(to),
                    "Не наше",
                    null);
        }

        String page = as(GORSVET)
                .postFields(
                        "/desk/together/forward",
                        "chosen",
                        number + "." + card(number).version(),
                        "agency",
                        DOROGI,
                        "reason",
                        "Всё-таки ямы")
                .body();

        assertThat(page).contains("передавали уже дважды, теперь решит куратор");
        assertThat(card(number).summary().agency()).hasToString(CURATOR);
    }

    @Test
    void answersAllWithOneTextInWhichEachFindsItsOwn() {
        file("ул. Тополиная, 17", "ул. Тополиная, 19");

        String page = does("answer", "text", "По адресу {адрес} (№ {номер}) фонари починили 25 ноября.")
                .body();

        assertThat(page).contains("Готово: все 2.").contains("отправлено жителю");
        assertThat(answers(numbers.getFirst()))
                .containsExactly(
                        "По адресу ул. Тополиная, 17 (№ %s) фонари починили 25 ноября.".formatted(numbers.getFirst()));
        assertThat(answers(numbers.getLast())).singleElement().asString().contains("ул. Тополиная, 19");
    }

    @Test
    void anEmptyFieldAnEmptyTextOrAnEmptyReasonHoldsAllAndLosesNothing() {
        file("ул. Тополиная, 21", "ул. Тополиная, 23");

        HttpResponse<String> field = does("answer", "text", "Починим {день} по адресу {адрес}.");
        assertThat(field.statusCode()).isEqualTo(422);
        assertThat(field.body())
                .contains("Заполните {день}")
                .contains("Починим {день} по адресу {адрес}.</textarea>")
                .contains("value=\"%s.1\"".formatted(numbers.getFirst()));
        assertThat(does("answer", "text", "  ").statusCode()).isEqualTo(422);
        assertThat(does("answer", "text", "ы".repeat(4_001)).body()).contains("Слишком длинно");
        assertThat(does("forward", "agency", DOROGI, "reason", " ").body()).contains("Напишите причину");
        assertThat(does("forward", "agency", "nobody", "reason", "Не наше").body())
                .contains("Выберите ведомство");

        assertThat(numbers)
                .allSatisfy(number -> assertThat(card(number).version()).isEqualTo(1));
    }

    @Test
    void somebodysNameOrPhoneGoesToNobody() {
        file("ул. Тополиная, 25", "ул. Тополиная, 27");

        String page = does("answer", "text", "Починим 27 ноября, ключ у соседа: 8 912 345-67-89.")
                .body();

        assertThat(page).contains("В ответе личные данные").contains("0 из 2").contains("Ответить на оставшиеся");
        assertThat(page).contains("ключ у соседа: 8 912 345-67-89.</textarea>");
        assertThat(numbers).allSatisfy(number -> assertThat(answers(number)).isEmpty());
    }

    @Test
    void whereAChiefApprovesTheAnswersGoToTheChief() {
        TopicId treatment = new TopicId("medical-quality");
        numbers.add(new Filed(reports, transaction).report(place("ул. Тополиная, 29"), treatment, "Врач нагрубил"));
        numbers.add(new Filed(reports, transaction).report(place("ул. Тополиная, 31"), treatment, "Врач опоздал"));
        Browser clerk = as("zdravoohranenie");

        String form =
                clerk.postFields("/desk/together", fields("act", "answer")).body();
        String page = clerk.postFields(
                        "/desk/together/answer", fields("text", "Главный врач поговорит с доктором 27 ноября."))
                .body();

        assertThat(form).contains("Сначала ответы прочитает руководитель.");
        assertThat(page).contains("на согласовании у руководителя").contains("Готово: все 2.");
        assertThat(numbers).allSatisfy(number -> assertThat(answers(number)).isEmpty());
    }

    @Test
    void overwritesNobodysDraft() {
        file("ул. Тополиная, 33");
        String number = numbers.getFirst();
        incidents.answer(COLLEAGUE, number, "Починим завтра", List.of(), Duration.ofMinutes(1), null);
        drafts.undo(COLLEAGUE, number);

        String page = as(GORSVET)
                .postFields(
                        "/desk/together/answer",
                        "chosen",
                        number + "." + card(number).version(),
                        "text",
                        TEXT)
                .body();

        assertThat(page).contains("уже пишет Сменщица");
        assertThat(drafts.of(COLLEAGUE, number).orElseThrow().text()).isEqualTo("Починим завтра");
    }

    @Test
    void aHundredAtMostAndNothingIsNothing() {
        String[] many = IntStream.rangeClosed(1, 101)
                .boxed()
                .flatMap(i -> Stream.of("chosen", "26-9%05d.1".formatted(i)))
                .toArray(String[]::new);
        Browser clerk = as(GORSVET);

        assertThat(clerk.postFields("/desk/together/take", many))
                .satisfies(page -> assertThat(page.statusCode()).isEqualTo(422))
                .satisfies(page -> assertThat(page.body()).contains("а за раз можно 100"));
        assertThat(clerk.postFields("/desk/together", "act", "answer", "chosen", "' or 1=1")
                        .body())
                .contains("Ничего не выбрано");
    }

    private void file(String... addresses) {
        for (String address : addresses) {
            numbers.add(new Filed(reports, transaction).report(place(address), Filed.LIGHT, "Гаснет фонарь"));
        }
    }

    private static Place place(String address) {
        return new Place(address, null, new TerritoryId("center"));
    }

    /** As they were when they were filed. */
    private HttpResponse<String> does(String act, String... more) {
        return as(GORSVET).postFields("/desk/together/" + act, fields(more));
    }

    private String[] fields(String... more) {
        List<String> all = new ArrayList<>();
        numbers.forEach(number -> all.addAll(List.of("chosen", number + ".1")));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private IncidentCard card(String number) {
        return incidents.card(ALL, number).orElseThrow();
    }

    private List<String> answers(String number) {
        return card(number).answers().stream().map(Said::words).toList();
    }
}
