package ru.otklik.bot.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.events.AgencyEvents.Understood;
import ru.otklik.bot.support.OtklikTest;

@OtklikTest
class StretchReaderTest {
    @Autowired
    private StretchReader reader;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ул. Ленина                          | ул. Ленина             |
                    Ленина                              | ул. Ленина             |
                    г. Заречный, улица Ленина           | ул. Ленина             |
                    на камсамольской, 5                 | ул. Комсомольская      | 5
                    К. Маркса, 7-9                      | ул. Карла Маркса       | 7-9
                    Маркса                              | ул. Карла Маркса       |
                    улица ленена                        | ул. Ленина             |
                    на ул. Ленина                       | ул. Ленина             |
                    ул. Ленина, 5                       | ул. Ленина             | 5
                    ул. Ленина, 1-45                    | ул. Ленина             | 1-45
                    Ленина 1 – 45                       | ул. Ленина             | 1-45
                    Ленина, дома 1–45 нечётные          | ул. Ленина             | 1-45 нечёт
                    Ленина д. 1-45 неч.                 | ул. Ленина             | 1-45 нечёт
                    Ленина (чётная сторона)             | ул. Ленина             | 1-9999 чёт
                    Ленина, нечетные 1-45, 50           | ул. Ленина             | 1-45 нечёт; 50
                    Ленина с 10 по 40                   | ул. Ленина             | 10-40
                    Ленина, дома от 10 до 40            | ул. Ленина             | 10-40
                    Ленина 2, 4 и 6                     | ул. Ленина             | 2; 4; 6
                    Ленина 10А-12Б                      | ул. Ленина             | 10а-12б
                    Ленина 5д                           | ул. Ленина             | 5д
                    Ленина: 7                           | ул. Ленина             | 7
                    пр-т Мира 1-46                      | пр-т Мира              | 1-46
                    проспект Мира, чётные               | пр-т Мира              | 1-9999 чёт
                    8 Марта 1-10                        | ул. 8 Марта            | 1-10
                    50 лет Октября                      | ул. 50 лет Октября     |
                    мкр Северный, дома 1-12             | мкр Северный           | 1-12
                    Берёзовка, Центральная 5-9          | Берёзовка, ул. Центральная | 5-9
                    Берёзовка                           | Берёзовка              |
                    Ключи, ул. Мира                     | Ключи, ул. Мира        |
                    ул. Советская, 1-80, 90             | ул. Советская          | 1-80; 90
                    """)
    void readsStreetsAndHousesAsPeopleWriteThem(String written, String street, String houses) {
        assertThat(reader.read(written))
                .singleElement()
                .satisfies(read -> assertThat(read.problem()).isEmpty())
                .extracting(Understood::stretch)
                .isEqualTo(new Where.Stretch(street, houses == null ? "" : houses));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ул. Небывалая, 5            | такой улицы в справочнике нет
                    рынок                       | такой улицы в справочнике нет
                    Мира                        | таких улиц несколько
                    Садовая 1-20                | таких улиц несколько
                    Ленина и Гагарина           | не понять целиком
                    ул. Ленина, кроме дома 5    | не понять целиком
                    ул. Ленина дом пять         | не понять
                    Ленина 45-1                 | не понять, какие дома
                    """)
    void saysWhatItDoesNotUnderstandInsteadOfGuessing(String written, String problem) {
        assertThat(reader.read(written)).singleElement().satisfies(read -> {
            assertThat(read.stretch()).isNull();
            assertThat(read.problem()).contains(problem);
        });
    }

    @Test
    void readsALineForEachStreet() {
        List<Understood> read = reader.read("Ленина 1-5\n\n  Гагарина; Пушкина, 1-5; 7-9\r\nНебывалая");

        assertThat(read)
                .extracting(Understood::stretch)
                .containsExactly(
                        new Where.Stretch("ул. Ленина", "1-5"),
                        new Where.Stretch("ул. Гагарина", ""),
                        new Where.Stretch("ул. Пушкина", "1-5; 7-9"),
                        null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                   | ул. Ленина
                    1-45 нечёт; 2-60 чёт | ул. Ленина, 1–45 нечётные, 2–60 чётные
                    1-9999 чёт           | ул. Ленина, чётные
                    5; 10а               | ул. Ленина, 5, 10а
                    """)
    void showsThemInWords(String houses, String words) {
        assertThat(new Where.Stretch("ул. Ленина", houses).inWords()).isEqualTo(words);
    }
}
