package ru.otklik.dialogs.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15                        | 15
            +15                       | 15
            + 15                      | 15
            15 градусов               | 15
            15°C                      | 15
            15,5                      | 15.5
            15.5 градуса              | 15.5
            -5                        | -5
            минус 5                   | -5
            минус пять                | -5
            −12                       | -12
            плюс пятнадцать           | 15
            пятнадцать                | 15
            пятнацать                 | 15
            шеснадцать градусов       | 16
            двадцать два              | 22
            около двадцати двух       | 22
            сто двадцать              | 120
            двести пятьдесят рублей   | 250
            ноль                      | 0
            двое                      | 2
            пара штук                 | 2
            штук пять                 | 5
            15-16                     | 15.5
            15 или 17                 | 16
            от 10 до 12               | 11
            пять с половиной          | 5.5
            полтора метра             | 1.5
            1 500 рублей              | 1500
            3-й этаж                  | 3
            на пятом                  | 5
            третий этаж               | 3
            2-х                       | 2
            где-то 18 наверное        | 18
            """)
    void understandsNumbersAsPeopleWriteThem(String text, BigDecimal number) {
        assertThat(Numbers.read(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "холодно",
                "не знаю",
                "в зале 15, на кухне 12",
                "5 этаж 15 градусов",
                "12345678901",
                "8 (999) 123-45-67"
            })
    void findsNoNumberWhereThereIsNoneOrMoreThanOne(String text) {
        assertThat(Numbers.read(text)).isEmpty();
    }
}
