package ru.otklik.bot.load;

import java.time.Duration;
import ru.otklik.bot.measuring.Usage;
import ru.otklik.bot.support.DurableStores;

/** What every part of the harness has used up to a moment. */
record Snapshot(Usage application, Duration postgres, Usage emulators, Rows rows) {
    static Snapshot take(long application, DurableStores stores) {
        return new Snapshot(
                Usage.of(application),
                stores.postgresCpu(),
                Usage.of(ProcessHandle.current().pid()),
                Rows.of(stores.dataSource()));
    }
}
