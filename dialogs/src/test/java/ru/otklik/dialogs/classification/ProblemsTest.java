package ru.otklik.dialogs.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.otklik.dialogs.classification.TownTopics.PROBLEMS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;

class ProblemsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        light | dogs  | У дома 5 не горят фонари. И ещё у школы бегает стая бродячих собак.
        hole  | waste | На дороге огромная яма! Мусор не вывозят третий день, контейнеры переполнены!
        water | light | нет воды с утра, а также не горят фонари на улице
        waste | light | Не вывозят мусор на Пушкина 3 и во дворе не горит фонарь
        """)
    void noticesTwoProblems(String first, String second, String text) {
        assertThat(PROBLEMS.in(text))
                .extracting(problem -> problem.guess().topic().value())
                .containsExactly(first, second);
    }

    @Test
    void noticesAShortList() {
        assertThat(PROBLEMS.in("не горят фонари, воды нет"))
                .extracting(Problem::text)
                .containsExactly("не горят фонари", "воды нет");
    }

    @Test
    void noticesAListOfFourAndMore() {
        assertThat(PROBLEMS.in("не горят фонари, воды нет, мусор не вывозят, бегает стая собак"))
                .extracting(problem -> problem.guess().topic().value())
                .containsExactly("light", "water", "waste", "dogs");
    }

    @Test
    void keepsTheWordsOfEachProblemTogether() {
        String text =
                "Не горят фонари во дворе. Это продолжается вторую неделю. Кроме того, бродячие собаки бросаются на"
                        + " людей.";

        assertThat(PROBLEMS.in(text))
                .extracting(Problem::text)
                .containsExactly(
                        "Не горят фонари во дворе. Это продолжается вторую неделю.",
                        "бродячие собаки бросаются на людей.");
    }

    @Test
    void leavesNoAndBehind() {
        assertThat(PROBLEMS.in("У дома 5 не горят фонари. И ещё у школы бегает стая бродячих собак."))
                .extracting(Problem::text)
                .containsExactly("У дома 5 не горят фонари.", "у школы бегает стая бродячих собак.");
        assertThat(PROBLEMS.in("нет воды с утра, а также не горят фонари на улице"))
                .extracting(Problem::text)
                .containsExactly("нет воды с утра", "не горят фонари на улице");
        assertThat(PROBLEMS.in("Не вывозят мусор на Пушкина 3 и во дворе не горит фонарь"))
                .extracting(Problem::text)
                .containsExactly("Не вывозят мусор на Пушкина 3", "во дворе не горит фонарь");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1) на дороге яма у дома 5 2) не вывозят мусор",
                "1. на дороге яма у дома 5\n2. не вывозят мусор",
                "- на дороге яма у дома 5\n- не вывозят мусор",
                "Первая: на дороге яма у дома 5. Вторая: не вывозят мусор"
            })
    void readsAList(String text) {
        assertThat(PROBLEMS.in(text))
                .extracting(problem -> problem.text().replaceAll("[.]$", ""))
                .containsExactly("на дороге яма у дома 5", "не вывозят мусор");
    }

    @Test
    void hearsOfTwoThingsWhatIsSaidOnce() {
        assertThat(PROBLEMS.in("нет отопления и воды"))
                .extracting(Problem::text)
                .containsExactly("нет отопления", "нет воды");
    }

    @Test
    void aFullStopOfAnAbbreviationEndsNoSentence() {
        assertThat(PROBLEMS.in("На ул. К. Маркса не горят фонари. Воды нет в д. 5."))
                .extracting(Problem::text)
                .containsExactly("На ул. К. Маркса не горят фонари.", "Воды нет в д. 5.");
    }

    @Test
    void aComplaintOfWhoeverAnswersForTheProblemIsNoneOfItsOwn() {
        String text = "Мусор не вывозят неделю. Бродячие собаки бросаются на людей.";
        Taxonomy dogsAside = new Taxonomy(
                TownTopics.TAXONOMY.groups(),
                TownTopics.TAXONOMY.topics().stream()
                        .map(ProblemsTest::withDogsAside)
                        .toList());

        assertThat(PROBLEMS.in(text)).hasSize(2);
        assertThat(new Problems(TownTopics.CLASSIFIER, dogsAside).in(text)).isEmpty();
    }

    private static Topic withDogsAside(Topic topic) {
        return new Topic(
                topic.id(),
                topic.group(),
                topic.name(),
                topic.about(),
                topic.examples(),
                topic.answerDays(),
                topic.questions(),
                topic.radius(),
                topic.id().value().equals("dogs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "У дома не горят фонари. Темно, освещения нет вторую неделю. Фонарь мигает.",
                "Добрый день. На дороге яма. Спасибо!",
                "не горят фонари",
                "Темно, и собаки лают",
                "не горят фонари, и темно",
                "на дороге яма и выбоины по всей улице",
                "нет горячей и холодной воды",
                "мусор не вывозят неделю, поэтому собаки бегают",
                "не горят фонари у дома, где живут собаки"
            })
    void leavesOneProblemInOnePiece(String text) {
        assertThat(PROBLEMS.in(text)).isEmpty();
    }
}
