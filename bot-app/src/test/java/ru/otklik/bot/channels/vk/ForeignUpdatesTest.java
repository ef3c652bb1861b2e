package ru.otklik.bot.channels.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.channels.support.Memory;
import ru.otklik.bot.channels.support.Mutations;

/** Thousands of updates that VK never sends; Telegram's test of this name has as many more. */
class ForeignUpdatesTest {
    private static final int MOST_GROWTH = 64;

    private final VkUpdates updates = new VkUpdates(Clock.systemUTC());

    @Test
    void noUpdateMakesTheChannelThrowOrGrow() {
        Mutations foreign = new Mutations("vk", 2);
        long before = Memory.held();
        for (int i = 0; i < Mutations.TRIED; i++) {
            String raw = foreign.next();
            Inbox.Update stored = VkUpdates.stored(raw);
            assertThat(stored.key()).as(raw).isNotBlank().hasSizeLessThan(200);
            assertThat(stored.chat()).as(raw).hasSizeLessThan(200);
            assertThat(updates.understand(raw)).as(raw).isNotNull();
        }
        assertThat(Memory.held() - before).as("megabytes more than before").isLessThan(MOST_GROWTH);
    }
}
