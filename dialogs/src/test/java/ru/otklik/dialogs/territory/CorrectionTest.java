package ru.otklik.dialogs.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {
    private static final Place EARLIER = new Place("ул. Ленина, 5", null, null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            нет, не Ленина 5, а 15           | Ленина 5     | 15           | HOUSE          | ул. Ленина, 15
            не 5 а 15                        | 5            | 15           | HOUSE          | ул. Ленина, 15
            не 5, 15                         | 5            | 15           | HOUSE          | ул. Ленина, 15
            не дом 5, а дом 15а              | дом 5        | дом 15а      | HOUSE          | ул. Ленина, 15а
            дом не 5, а 15                   | 5            | 15           | HOUSE          | ул. Ленина, 15
            дом 15, а не 5                   | 5            | дом 15       | HOUSE          | ул. Ленина, 15
            15 а не 5                        | 5            | 15           | HOUSE          | ул. Ленина, 15
            ой, не 5 а 15 к 2                | 5            | 15 к 2       | HOUSE          | ул. Ленина, 15 к 2
            нет, 15                          | -            | 15           | HOUSE          | ул. Ленина, 15
            нет дом 15                       | -            | дом 15       | HOUSE          | ул. Ленина, 15
            ошиблась, дом 15/2               | -            | дом 15/2     | HOUSE          | ул. Ленина, 15/2
            точнее 15, третий подъезд        | -            | 15           | HOUSE          | ул. Ленина, 15
            не 5, а 15, третий подъезд       | 5            | 15           | HOUSE          | ул. Ленина, 15
            не Ленина, а Мира                | Ленина       | Мира         | PLACE_OR_TOPIC | Мира, 5
            нет, не на Ленина, а на Мира     | на Ленина    | Мира         | PLACE_OR_TOPIC | Мира, 5
            Мира, а не Ленина                | Ленина       | Мира         | PLACE_OR_TOPIC | Мира, 5
            не Ленина 5, а Мира 10           | Ленина 5     | Мира 10      | PLACE          | Мира 10
            не Ленина 5, а Мира              | Ленина 5     | Мира         | PLACE          | Мира
            не ул. Ленина, а пер. Садовый    | ул. Ленина   | пер. Садовый | PLACE          | пер. Садовый, 5
            это не Ленина 5, это Мира 10     | Ленина 5     | Мира 10      | PLACE          | Мира 10
            не Ленина 5 - Мира 10            | Ленина 5     | Мира 10      | PLACE          | Мира 10
            адрес другой: Мира 10            | -            | Мира 10      | PLACE          | Мира 10
            ой, ошибся, Мира 10              | -            | Мира 10      | PLACE          | Мира 10
            Ой ошиблась! улица Мира, 10      | -            | улица Мира, 10 | PLACE        | улица Мира, 10
            вернее, Мира 10                  | -            | Мира 10      | PLACE          | Мира 10
            правильный адрес Мира 10         | -            | Мира 10      | PLACE          | Мира 10
            Ленина не 5, а 15                | Ленина 5     | Ленина 15    | PLACE          | Ленина 15
            Ленина 15, а не 5                | 5            | Ленина 15    | PLACE          | Ленина 15
            это не про свет, а про дороги    | свет         | дороги       | TOPIC          | -
            не про фонари а про дорогу       | фонари       | дорогу       | TOPIC          | -
            про дорогу, а не про фонари      | фонари       | дорогу       | TOPIC          | -
            нет, не про свет                 | свет         | -            | TOPIC          | -
            ошибся, это про дороги           | -            | дороги       | TOPIC          | -
            не свет, а вода                  | свет         | вода         | PLACE_OR_TOPIC | -
            нет, не Ленина 5                 | Ленина 5     | -            | PLACE          | ул. Ленина, 5
            """)
    void readsWhatIsTakenBackAndWhatIsPutInstead(
            String text, String refused, String instead, Correction.Subject subject, String address) {
        assertThat(Correction.of(text)).hasValueSatisfying(correction -> {
            assertThat(correction).isEqualTo(new Correction(refused, instead, subject));
            if (address != null) {
                assertThat(correction.appliedTo(EARLIER)).isEqualTo(address);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "да",
                "нет",
                "не горит фонарь",
                "не горит фонарь у дома 5",
                "фонари не горят на комсомольской 3",
                "батареи не греют, Мира 10",
                "вода не идёт",
                "не работает лифт, второй подъезд, Ленина 5",
                "нет воды на Мира 10",
                "нет света, Мира 10",
                "у дома на ленина 5 вторую неделю не горят фонари, дети в темноте ходят",
                "дорогу не чистят, а тротуар тем более",
                "не знаю",
                "не помню номер дома, а улица Мира",
                "Мира 10",
                "дом 15",
                "15",
                "автобус не пришёл, а следующий через час",
                "мусор не вывозят, контейнеры полные, Мира 10, третий день",
                "это не двор, а помойка какая-то, уберите мусор наконец",
                "не 5, не 15"
            })
    void takesNoReportForACorrection(String text) {
        assertThat(Correction.of(text)).isEmpty();
    }

    @Test
    void keepsTheSettlement() {
        Place earlier = new Place("с. Отрадное, ул. Садовая, 1", null, null);

        assertThat(Correction.of("не 1, а 3").orElseThrow().appliedTo(earlier))
                .isEqualTo("с. Отрадное, ул. Садовая, 3");
        assertThat(Correction.of("не Садовая 1, а Мира 3").orElseThrow().appliedTo(earlier))
                .isEqualTo("с. Отрадное, Мира 3");
    }

    @Test
    void addsAHouseToAStreetWithoutOne() {
        assertThat(Correction.of("нет, 15").orElseThrow().appliedTo(new Place("рядом с ул. Ленина", null, null)))
                .isEqualTo("ул. Ленина, 15");
    }
}
