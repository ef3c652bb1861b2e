package ru.otklik.bot.channels.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.platform.PageId;

class PageStateTest {
    private boolean alone = true;
    private final PageState state = new PageState(new PageId("town"), 1, Clock.systemUTC(), () -> alone, () -> {});

    @Test
    void anotherReaderIsTroubleUnlessItMayBeANodeOfOurs() {
        state.alive();
        alone = false;
        state.contested("409 Conflict");
        assertThat(state.isWell()).isTrue();

        alone = true;
        state.contested("409 Conflict");
        assertThat(state.isWell()).isFalse();
        assertThat(state.details()).containsEntry("lastTrouble", "409 Conflict");
    }
}
