package ru.otklik.bot.desk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.delivery.Deliveries.Attempt;
import ru.otklik.bot.delivery.Deliveries.Delivery;
import ru.otklik.bot.delivery.DeliveryState;
import ru.otklik.bot.desk.pages.Sending.Part;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.AnswerPhoto.Moment;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;

/** What a clerk reads of an answer on its way. */
class SendingTest {
    private static final List<AnswerPhoto> PHOTOS = List.of(photo(Moment.BEFORE), photo(Moment.AFTER));

    @Test
    void callsEachPartWhatTheResidentSeesAndARepeatByTheSameName() {
        Sending sending = Sending.of(
                List.of(
                        part(1, "text", DeliveryState.SENT, false),
                        part(2, "photo", DeliveryState.UNCERTAIN, false),
                        part(2, "photo", DeliveryState.SENT, true),
                        part(3, "photo", DeliveryState.SENT, false),
                        part(4, "text", DeliveryState.SENT, false)),
                PHOTOS,
                _ -> "");

        assertThat(sending.parts())
                .extracting(Part::what)
                .containsExactly("Текст", "Фото «До»", "Фото «До»", "Фото «После»", "Вопрос об оценке");
    }

    @Test
    void longWordsWithoutPhotosAreWords() {
        Sending sending = Sending.of(
                List.of(part(1, "text", DeliveryState.SENT, false), part(2, "text", DeliveryState.SENT, false)),
                List.of(),
                _ -> "");

        assertThat(sending.parts()).extracting(Part::what).containsExactly("Текст", "Текст");
    }

    @Test
    void aRepeatIsToldAsOneToComeUntilItIsMade() {
        assertThat(notes(DeliveryState.PENDING)).containsExactly("", "повторим с пометкой");
        assertThat(notes(DeliveryState.SENT)).containsExactly("", "повторено с пометкой");
    }

    private static List<String> notes(DeliveryState ofTheRepeat) {
        return Sending.of(
                        List.of(part(1, "text", DeliveryState.UNCERTAIN, false), part(1, "text", ofTheRepeat, true)),
                        List.of(),
                        _ -> "")
                .parts()
                .stream()
                .map(Part::note)
                .toList();
    }

    private static Delivery part(int number, String what, DeliveryState state, boolean repeated) {
        return new Delivery(
                1,
                new ChatRef(new PageId("town"), "1"),
                number,
                what,
                state,
                1,
                null,
                repeated,
                false,
                Instant.EPOCH,
                List.of(new Attempt(Instant.EPOCH, "node", state.name(), null)));
    }

    private static AnswerPhoto photo(Moment moment) {
        return new AnswerPhoto(new MediaId(UUID.randomUUID()), moment);
    }
}
