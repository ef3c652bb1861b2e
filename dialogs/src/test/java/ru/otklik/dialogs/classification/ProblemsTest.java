package ru.otklik.dialogs.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.otklik.dialogs.classification.TownTopics.CLASSIFIER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        light | dogs  | У дома 5 не горят фонари. И ещё у школы бегает стая бродячих собак.
        hole  | waste | На дороге огромная яма! Мусор не вывозят третий день, контейнеры переполнены!
        water | light | нет воды с утра, а также не горят фонари на улице
        waste | light | Не вывозят мусор на Пушкина 3 и во дворе не горит фонарь
        """)
    void noticesTwoProblems(String first, String second, String text) {
        assertThat(CLASSIFIER.problems(text))
                .extracting(problem -> problem.guess().topic().value())
                .containsExactly(first, second);
    }

    @Test
    void noticesAShortList() {
        assertThat(CLASSIFIER.problems("не горят фонари, воды нет"))
                .extracting(Problem::text)
                .containsExactly("не горят фонари", "воды нет");
    }

    @Test
    void noticesAListOfFourAndMore() {
        assertThat(CLASSIFIER.problems("не горят фонари, воды нет, мусор не вывозят, бегает стая собак"))
                .extracting(problem -> problem.guess().topic().value())
                .containsExactly("light", "water", "waste", "dogs");
    }

    @Test
    void keepsTheWordsOfEachProblemTogether() {
        String text =
                "Не горят фонари во дворе. Это продолжается вторую неделю. Кроме того, бродячие собаки бросаются на"
                        + " людей.";

        assertThat(CLASSIFIER.problems(text))
                .extracting(Problem::text)
                .containsExactly(
                        "Не горят фонари во дворе. Это продолжается вторую неделю.",
                        "бродячие собаки бросаются на людей.");
    }

    @Test
    void leavesNoAndBehind() {
        assertThat(CLASSIFIER.problems("У дома 5 не горят фонари. И ещё у школы бегает стая бродячих собак."))
                .extracting(Problem::text)
                .containsExactly("У дома 5 не горят фонари.", "у школы бегает стая бродячих собак.");
        assertThat(CLASSIFIER.problems("нет воды с утра, а также не горят фонари на улице"))
                .extracting(Problem::text)
                .containsExactly("нет воды с утра", "не горят фонари на улице");
        assertThat(CLASSIFIER.problems("Не вывозят мусор на Пушкина 3 и во дворе не горит фонарь"))
                .extracting(Problem::text)
                .containsExactly("Не вывозят мусор на Пушкина 3", "во дворе не горит фонарь");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "У дома не горят фонари. Темно, освещения нет вторую неделю. Фонарь мигает.",
                "Добрый день. На дороге яма. Спасибо!",
                "не горят фонари",
                "Темно, и собаки лают",
                "не горят фонари, и темно",
                "на дороге яма и выбоины по всей улице"
            })
    void leavesOneProblemInOnePiece(String text) {
        assertThat(CLASSIFIER.problems(text)).isEmpty();
    }
}
