package ru.otklik.bot.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenTest {
    @Test
    void whatCannotBeSeenTurnsNothingRound() {
        assertThat(Written.clean("тем\u0001но \u202Eтюх\u202C у\u0007 дома\r\n\tвторой \u2067этаж\u2069"))
                .isEqualTo("темно тюх у дома\n\tвторой этаж");
        assertThat(Written.clean("семья 👩‍👩‍👧‍👦 и 🏳️‍🌈")).isEqualTo("семья 👩‍👩‍👧‍👦 и 🏳️‍🌈");
    }
}
