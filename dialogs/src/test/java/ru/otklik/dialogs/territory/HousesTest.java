package ru.otklik.dialogs.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HousesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1-45 нечёт; 61А | 5          | true
                    1-45 нечёт; 61А | 6          | false
                    1-45 нечёт; 61А | 45Б        | true
                    1-45 нечёт; 61А | 47         | false
                    1-45 нечёт; 61А | 61А        | true
                    1-45 нечёт; 61А | 61         | false
                    2-60 even       | 12 корп. 2 | true
                    2-60 even       | 13 корп. 2 | false
                    1-12            | 12/3       | true
                    1-12            | 120        | false
                    1-12            | восемь     | false
                    ''              | 7          | true
                    """)
    void knowsWhichHousesOfAnAddressItHolds(String houses, String house, boolean held) {
        assertThat(Houses.parse(houses).has(house)).isEqualTo(held);
    }
}
