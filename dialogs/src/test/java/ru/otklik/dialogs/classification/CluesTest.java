package ru.otklik.dialogs.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.otklik.dialogs.classification.TownTopics.CLASSIFIER;

import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.taxonomy.TopicId;

class CluesTest {
    private static final TopicId LIGHT = new TopicId("light");

    @Test
    void namesTheWordsThatSpeakForTheTopic() {
        String text = "Добрый день! Вторую неделю не горят ФОНАРИ у дома, идём на ощупь";

        assertThat(CLASSIFIER.clues(text, LIGHT, 2)).extracting(Clue::word).containsExactly("фонари", "горят");
    }

    @Test
    void sharesAreOfAllThatSpeaksForTheTopic() {
        assertThat(CLASSIFIER.clues("не горят фонари на улице", LIGHT, 10))
                .extracting(Clue::share)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .satisfies(shares ->
                        assertThat(shares.stream().mapToDouble(s -> s).sum()).isBetween(.999, 1.001));
    }

    @Test
    void showsWordsAsTheyWereUnderstood() {
        assertThat(CLASSIFIER.clues("ne goryat fonari", LIGHT, 1))
                .extracting(Clue::word)
                .containsExactly("фонари");
    }

    @Test
    void hasNoneForATextThatSaysNothingOrATopicThatDoesNotExist() {
        assertThat(CLASSIFIER.clues("привет", LIGHT, 5)).isEmpty();
        assertThat(CLASSIFIER.clues("не горят фонари", new TopicId("nowhere"), 5))
                .isEmpty();
    }
}
