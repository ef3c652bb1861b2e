package ru.otklik.bot.learning;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import ru.otklik.bot.learning.models.StoredModels;

/** Models without the application around them, for its commands. */
public final class ModelsAlone {
    private ModelsAlone() {}

    public static Models on(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        return new StoredModels(jdbc, transaction, clock);
    }
}
