package ru.otklik.dialogs.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToldTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-24 | в квартире холодно со вчера, 14 градусов
        2026-11-24 | нет воды со вчерашнего дня
        2026-11-25 | с утра нет воды
        2026-11-23 | с понедельника батареи холодные
        2026-11-20 | С 20 ноября нет отопления
        2026-11-20 | нет отопления с 20.11
        2026-11-18 | вторую неделю не чистят двор
        2026-11-23 | третий день без воды
        2026-11-22 | уже три дня нет горячей воды
        2026-11-18 | уже неделю воняет
        2026-11-01 | с начала ноября не убирают снег
        """)
    void hearsSinceWhen(LocalDate since, String story) {
        assertThat(Told.since(story, TODAY)).contains(since);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "нет воды",
                "с понедельника обещают починить",
                "звоню с понедельника",
                "воду дали вчера и снова отключили",
                "дом 5 с 3 подъезда",
                "с 20 ноября не греют, а с понедельника совсем холодно",
                "с Ленина 5 не чистят снег",
                "на третий день дали воду",
                "живу здесь с июня, отопления нет"
            })
    void saysNothingOfSinceWhenWhereItIsNotCertain(String story) {
        assertThat(Told.since(story, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-24 | вчера водитель нахамил пассажирам
        2026-11-23 | последний раз вывозили в понедельник
        2026-11-21 | 21 ноября автобус проехал мимо
        """)
    void hearsOnWhichDay(LocalDate day, String story) {
        assertThat(Told.day(story, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"вчера мусор не вывезли", "вывозили вчера и сегодня", "с понедельника воняет", "мусор лежит"})
    void saysNothingOfTheDayWhereItIsNotCertain(String story) {
        assertThat(Told.day(story, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        14   | °C | Температура | в квартире холодно со вчера, 14 градусов
        15.5 | °C | Температура | дома 15,5°
        -2   | °C | Температура | в подъезде минус два градуса
        16   | °C | Температура | +16C в детской, дом 5
        4    |    | Этаж        | на четвёртом этаже вода еле течёт
        5    |    | Этаж        | 5 этаж, напора нет
        2    |    | Подъезд     | лифт во 2-м подъезде стоит
        7    |    | Собак       | бегает 7 собак
        """)
    void hearsNumbersWithTheirUnit(String number, String unit, String noun, String story) {
        assertThat(Told.number(story, unit == null ? "" : unit, noun))
                .hasValueSatisfying(told -> assertThat(told).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        °C  | Температура | дома 14-15 градусов
        °C  | Температура | дома 14 или 15 градусов
        °C  | Температура | на улице мороз 20 градусов, дома холодно
        °C  | Температура | должно быть 18 градусов
        °C  | Температура | в зале 14 градусов, в спальне 12 градусов
        °C  | Температура | дом 14, квартира 15
        °C  | Температура | Ленина 14 с утра холодно
            | Этаж        | в доме 9 этажей
            | Этаж        | 9-этажный дом без воды
            | Этаж        | между 2 этажом и 3 этажом
        мин | Ждали       | ждали 40 минут
            | Подъезд     | три подъезда без света
        """)
    void saysNothingOfNumbersThatMayBeOthers(String unit, String noun, String story) {
        assertThat(Told.number(story, unit == null ? "" : unit, noun)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Во всём доме | нет воды во всём доме, и у соседей
        Только у нас | света нет только у нас
        Провалилась  | крышка люка провалилась
        МТС          | мтс не ловит совсем
        """)
    void hearsAChoiceThatIsNamed(String choice, String story) {
        List<String> labels =
                List.of("Во всём доме", "Только у нас", "На улице", "Провалилась", "МТС", "Снег", "Не знаю");

        assertThat(NamedChoice.in(story, labels)).hasValue(labels.indexOf(choice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "нет воды в доме",
                "не только у нас",
                "на улице Ленина нет воды",
                "не чистят снег",
                "не знаю, куда писать",
                "крышка люка не провалилась",
                "нет во всём доме, раньше только у нас"
            })
    void choosesNothingThatIsNotNamedForCertain(String story) {
        List<String> labels =
                List.of("Во всём доме", "Только у нас", "На улице", "Провалилась", "МТС", "Снег", "Не знаю");

        assertThat(NamedChoice.in(story, labels)).isEmpty();
    }
}
