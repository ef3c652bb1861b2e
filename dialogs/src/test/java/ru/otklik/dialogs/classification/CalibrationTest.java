package ru.otklik.dialogs.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.classification.Calibration.Observation;

class CalibrationTest {
    private static final float[] SURE_OF_THE_FIRST = {2, 0, 0};
    private static final float[] SURE_OF_THE_SECOND = {0, 2, 0};

    private static List<Observation> observations(float[] scores, int label, int right, int wrong) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < right; i++) {
            observations.add(Observation.of(scores, label));
        }
        for (int i = 0; i < wrong; i++) {
            observations.add(Observation.of(scores, 2));
        }
        return observations;
    }

    @Test
    void saysHowOftenItWasRight() {
        Calibration calibration = Calibration.of(observations(SURE_OF_THE_FIRST, 0, 1_400, 600), 3);

        assertThat(calibration.probabilities(SURE_OF_THE_FIRST)[0]).isCloseTo(.7, within(.02));
    }

    @Test
    void trustsTheTopicLessThatIsOftenWronglyFirst() {
        List<Observation> observations = new ArrayList<>(observations(SURE_OF_THE_FIRST, 0, 180, 20));
        observations.addAll(observations(SURE_OF_THE_SECOND, 1, 100, 100));
        Calibration calibration = Calibration.of(observations, 3);

        assertThat(calibration.probabilities(SURE_OF_THE_FIRST)[0]).isGreaterThan(.83);
        assertThat(calibration.probabilities(SURE_OF_THE_SECOND)[1]).isLessThan(.6);
    }

    @Test
    void keepsTheOrderAndAddsUpToAtMostOne() {
        Calibration calibration = Calibration.of(List.of(), 3);
        double[] probabilities = calibration.probabilities(new float[] {.1f, .3f, .2f});

        assertThat(probabilities[1]).isGreaterThanOrEqualTo(probabilities[2]);
        assertThat(probabilities[2]).isGreaterThanOrEqualTo(probabilities[0]);
        assertThat(probabilities[0] + probabilities[1] + probabilities[2]).isLessThanOrEqualTo(1.000001);
    }

    @Test
    void fewObservationsHardlyMoveIt() {
        double usual = Calibration.of(List.of(), 3).probabilities(SURE_OF_THE_FIRST)[0];

        assertThat(Calibration.of(observations(SURE_OF_THE_FIRST, 0, 0, 1), 3).probabilities(SURE_OF_THE_FIRST)[0])
                .isCloseTo(usual, within(.08));
    }
}
