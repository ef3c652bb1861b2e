package ru.otklik.dialogs.machine;

import org.junit.jupiter.api.Test;

/** A region changes while residents talk: whatever is gone from it is asked anew, and nobody loses what they have said. */
class RegionChangedTest {
    private static Scenario atTheQuestionOfTheLift() {
        return Scenario.known()
                .says("над нашим домом на ленина 5 летает какая-то тарелка")
                .presses("Освещение")
                .presses("Не работает лифт")
                .presses("Да, здесь")
                .isAsked("В каком подъезде лифт?");
    }

    @Test
    void aTopicThatIsGoneIsAskedAnewAfterAPress() {
        atTheQuestionOfTheLift()
                .whileTopicIsGone("lift")
                .presses("Не знаю")
                .isOffered("Освещение", "Дороги", "Ничего не подходит")
                .presses("Дороги")
                .presses("Яма на дороге")
                .isAsked("Если есть фото");
    }

    @Test
    void aTopicThatIsGoneIsAskedAnewAfterWords() {
        atTheQuestionOfTheLift()
                .whileTopicIsGone("lift")
                .says("второй")
                .isOffered("Освещение", "Дороги", "Ничего не подходит");
    }

    @Test
    void aGuessThatIsGoneIsNotOffered() {
        Scenario.known()
                .says("на ленина 5 не горят фонари")
                .isAsked("уличное освещение")
                .whileTopicIsGone("street-light")
                .presses("Да")
                .isOffered("Яма на дороге", "Другое");
    }

    @Test
    void aGroupThatIsGoneIsLeft() {
        Scenario.known()
                .says("над нашим домом на ленина 5 летает какая-то тарелка")
                .presses("Дороги")
                .whileTopicIsGone("road-hole", "road-marking")
                .says("не знаю")
                .isOffered("Другая группа", "Ничего не подходит")
                .presses("Другая группа")
                .isOffered("Освещение", "Ничего не подходит");
    }
}
