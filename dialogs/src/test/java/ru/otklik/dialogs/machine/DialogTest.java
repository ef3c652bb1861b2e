package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.conversation.Draft;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Step;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

class DialogTest {
    @Test
    void anAddressOfAVideoAloneIsAskedToBeToldInWords() {
        Scenario.known()
                .says("Видео: https://vk.com/video-5_7")
                .isToldOnly("напишите словами")
                .says("у дома на ленина 5 не горят фонари")
                .isAsked("уличное освещение");
    }

    @Test
    void anOrdinaryReportTakesFiveActionsAfterConsent() {
        Draft filed = Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .isAsked("Похоже, это про уличное освещение. Верно?")
                .isOffered("Да", "Другое")
                .presses("Да")
                .isAsked("Это здесь — ул. Ленина, 5, Центральный район?")
                .presses("Да, здесь")
                .isAsked("Если есть фото")
                .presses("Без фото")
                .isAsked("Не горят фонари · ул. Ленина, 5", "«у дома на ленина 5 не горят фонари»")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.about().topic()).isEqualTo(new TopicId("street-light"));
        assertThat(filed.where().place()).extracting(Place::address).isEqualTo("ул. Ленина, 5");
        assertThat(filed.messageId()).isNotEmpty();
    }

    @Test
    void everyChoiceCanBeTyped() {
        Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .says("да")
                .says("Да, здесь.")
                .says("без фото")
                .says("отправить")
                .did(Effect.FileReport.class);
    }

    @Test
    void consentIsAskedOnceAndBeforeAnythingElseWhileTheWordsAreKept() {
        Scenario scenario = Scenario.begin()
                .says("у дома на ленина 5 не горят фонари")
                .isAsked("Согласны")
                .didNothing()
                .presses("Согласен / согласна")
                .isAsked("уличное освещение");
        assertThat(scenario.did(Effect.ConsentGiven.class).version()).isEqualTo("1");
        scenario.says("отмена").says("на ленина 5 не горят фонари").isAsked("уличное освещение");
    }

    @Test
    void withoutConsentNothingIsKept() {
        Scenario scenario = Scenario.begin()
                .says("не горят фонари")
                .presses("Нет")
                .isAsked("никому ничего не передали")
                .didNothing();
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ладно, согласна", "хорошо, согласен", "я передумала, согласна"})
    void whoeverAgreesAfterRefusingIsToldThatTheWordsAreGone(String text) {
        Scenario scenario = Scenario.begin()
                .says("не горят фонари")
                .presses("Нет")
                .says(text)
                .isToldOnly("Того, что вы писали раньше, у нас уже нет")
                .didNothing();
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);
        Scenario.begin().says("не горят фонари").says(text).isAsked("уличное освещение. Верно?");
        Scenario.known().says("ладно, согласна").isNotTold("уже нет");
    }

    @Test
    void severalTopicsAreOfferedThenGroupsThenTheTopicsOfAGroup() {
        Scenario.known()
                .says("беда с дорогой, дорога плохая")
                .isOffered("Яма на дороге", "Стёрлась разметка", "Другое")
                .presses("Другое")
                .isOffered("Освещение", "Дороги", "Ничего не подходит")
                .presses("Дороги")
                .isOffered("Яма на дороге", "Стёрлась разметка", "Другая группа", "Ничего не подходит")
                .presses("Другая группа")
                .presses("Освещение")
                .presses("Не горят фонари")
                .isAsked("Где это?");
    }

    @Test
    void whenNoTopicFitsTheReportIsMadeAllTheSame() {
        Draft filed = Scenario.known()
                .says("над нашим домом летает какая-то тарелка")
                .presses("Ничего не подходит")
                .says("ленина 5")
                .presses("Да, здесь")
                .presses("Без фото")
                .isAsked("Тему уточнит сотрудник")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.about().topic()).isNull();
        assertThat(filed.about().decided()).isTrue();
    }

    @Test
    void anAddressThatIsNotFoundCanBeLeftInTheResidentsWords() {
        Draft filed = Scenario.known()
                .says("не горят фонари")
                .presses("Да")
                .isAsked("Где это?")
                .says("за баней")
                .isAsked("Не нашли адрес «за баней»")
                .presses("Оставить как есть")
                .presses("Без фото")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.where().place()).isEqualTo(new Place("за баней", null, null));
    }

    @Test
    void anAmbiguousAddressIsAskedAbout() {
        Scenario.known()
                .says("не горят фонари, садовая 1")
                .presses("Да")
                .isAsked("Таких мест несколько")
                .presses("пер. Садовый, 1")
                .isAsked("Если есть фото");
    }

    @Test
    void aLocationIsConfirmedAndOneOutsideTheRegionIsToldWithWhomToWriteTo() {
        Scenario.known()
                .says("не горят фонари")
                .presses("Да")
                .sendsPlace(10, 10)
                .isAsked("напишите на Госуслуги", "Где это?")
                .sendsPlace(56.2, 41.3)
                .isAsked("рядом с ул. Ленина")
                .presses("Да, здесь")
                .isAsked("Если есть фото");
    }

    @Test
    void aTownElsewhereIsToldWithWhomToWriteToLikeALocationElsewhere() {
        Scenario.known()
                .says("в Курске на Ленина 5 не горят фонари")
                .isAsked("Это Курск: напишите туда.", "давайте продолжим", "уличное освещение")
                .presses("Да")
                .isAsked("Где это?")
                .says("в курске")
                .isAsked("Это Курск: напишите туда.", "Где это?");
    }

    @Test
    void aHouseThatTheStreetLacksIsDoubtedButMayBeThereAllTheSame() {
        Draft filed = Scenario.known()
                .says("на ленина 500 не горят фонари")
                .presses("Да")
                .isAsked("ул. Ленина: знаем дома 1–120, такого среди них нет. Всё-таки ул. Ленина, 500?")
                .isOffered("Да, здесь", "Другое место")
                .presses("Да, здесь")
                .presses("Без фото")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.where().place()).extracting(Place::address).isEqualTo("ул. Ленина, 500");

        Scenario.known()
                .says("на ленина 500 не горят фонари")
                .presses("Да")
                .says("ленина 5")
                .isAsked("Это здесь — ул. Ленина, 5");
    }

    @Test
    void whereNoAddressIsFoundThePlaceMayBePointedToOnTheMap() {
        Draft filed = Scenario.known()
                .says("не горят фонари")
                .presses("Да")
                .says("за баней")
                .isAsked("Не нашли адрес «за баней»", "отправьте место на карте", "оставим вашими словами")
                .sendsPlace(56.2, 41.3)
                .isAsked("рядом с ул. Ленина")
                .presses("Да, здесь")
                .presses("Без фото")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.where().place()).extracting(Place::point).isNotNull();
    }

    @Test
    void everyFieldCanBeCorrectedFromTheSummary() {
        Scenario scenario = Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь")
                .sendsPhotos("", "p1")
                .isAsked("1 фото")
                .presses("Готово")
                .isAsked("Приложено — 1 фото")
                .presses("Исправить место")
                .says("ленина 15")
                .presses("Да, здесь")
                .isAsked("ул. Ленина, 15")
                .presses("Исправить текст")
                .says("всё ещё темно")
                .isAsked("«всё ещё темно»", "Не горят фонари", "ул. Ленина, 15")
                .presses("Исправить фото")
                .presses("Убрать фото")
                .presses("Без фото")
                .presses("Исправить тему")
                .presses("Дороги")
                .presses("Яма на дороге");
        Draft filed = scenario.isAsked("Яма на дороге · ул. Ленина, 15")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.attached().photos()).isEmpty();
        assertThat(filed.words()).isEqualTo("всё ещё темно");
    }

    @Test
    void anOldButtonIsAnsweredWithWhereWeAreNow() {
        Scenario scenario = Scenario.known().says("у дома на ленина 5 не горят фонари");
        String old = scenario.payloadOf("Да");
        scenario.presses("Да")
                .pressesPayload(old)
                .isNoticed("Эта кнопка уже не действует.")
                .isAsked("Эта кнопка уже не действует", "Это здесь — ул. Ленина, 5");
    }

    @Test
    void aForgedPayloadChangesNothing() {
        Scenario scenario = Scenario.known().says("у дома на ленина 5 не горят фонари");
        Draft before = scenario.progress().draft();
        scenario.pressesPayload("1.send").pressesPayload("").pressesPayload("x".repeat(300));
        assertThat(scenario.progress().draft()).isEqualTo(before);
        scenario.didNothing();
    }

    @Test
    void sendingTwiceFilesOnce() {
        Scenario scenario = Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь")
                .presses("Без фото");
        String send = scenario.payloadOf("Отправить");
        scenario.pressesPayload(send).pressesPayload(send).isAsked("Эта кнопка уже не действует");
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void aPhotoWithoutWordsBeginsAReport() {
        Draft filed = Scenario.known()
                .sendsPhotos("", "p1")
                .isAsked("что случилось?")
                .says("на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь")
                .isAsked("1 фото")
                .presses("Готово")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.attached().photos()).containsExactly("p1");
    }

    @Test
    void anAlbumIsAnsweredOnce() {
        Scenario.known()
                .says("на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь")
                .sendsAlbumPhoto("a", "p1")
                .isAsked("Альбом получили")
                .sendsAlbumPhoto("a", "p2")
                .isToldNothing()
                .presses("Готово")
                .isAsked("Приложено — 2 фото");
    }

    @Test
    void whoeverSendsOnlyAPhotoIsAskedAQuestionAndNotOrderedOne() {
        Scenario.known().sendsPhotos("", "p1").isToldOnly("Принято. Теперь напишите словами: что случилось?");
        Scenario.of("en").sendsPhotos("", "p1").says("I agree").isAsked("Now tell us in words: what happened?");
    }

    @Test
    void aVoiceMessageIsKeptAndWordsAreAskedFor() {
        Draft filed = Scenario.known()
                .sendsVoice("v1")
                .isAsked("Голосовое передадим", "напишите словами")
                .says("на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь")
                .presses("Без фото")
                .isAsked("Приложено — 1 файл")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.attached().files()).containsExactly("v1");
    }

    @Test
    void aStickerIsKindlyPassedOver() {
        Scenario.known()
                .says("на ленина 5 не горят фонари")
                .sendsSticker()
                .isAsked("Стикер увидели", "Похоже, это про уличное освещение");
    }

    @Test
    void aVeryLongTextIsRefusedAndChangesNothing() {
        Scenario scenario = Scenario.known().says("на ленина 5 не горят фонари");
        Draft before = scenario.progress().draft();
        scenario.says("а".repeat(100_000)).isAsked("очень длинно", "Похоже, это про уличное освещение");
        assertThat(scenario.progress().draft()).isEqualTo(before);
    }

    @Test
    void cancellingForgetsTheDraftAtAnyStep() {
        Scenario scenario = Scenario.known()
                .says("на ленина 5 не горят фонари")
                .presses("Да")
                .says("отмена")
                .isToldOnly("Отменили");
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);
        scenario.says("отмена").isToldOnly("Отменять нечего");
    }

    @Test
    void aGreetingIsGreetedAndStartInTheMiddleGoesOn() {
        Scenario.known()
                .says("Здравствуйте!")
                .isToldOnly("Здравствуйте! Расскажите")
                .says("на ленина 5 не горят фонари")
                .says("/start")
                .isAsked("Продолжим", "Похоже, это про уличное освещение");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "😡😡😡", "...", "/foo"})
    void signsAndUnknownCommandsAreNoReportAndWhatMayBeWrittenIsTold(String signs) {
        Scenario.known().says(signs).isToldOnly("Не поняли вас. Расскажите словами, что случилось и где");
    }

    @Test
    void notSolvedAsksWhatIsWrongAndAddsIt() {
        Effect.AddComplaint complaint =
                Scenario.known().rates("26-000001", false).says("опять погасли").did(Effect.AddComplaint.class);
        assertThat(complaint.number()).isEqualTo("26-000001");
        assertThat(complaint.what().words()).isEqualTo("опять погасли");
    }
}
