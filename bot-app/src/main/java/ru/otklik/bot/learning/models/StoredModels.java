package ru.otklik.bot.learning.models;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import ru.otklik.bot.learning.Models;
import ru.otklik.dialogs.classification.ModelFile;

/** {@link Models} on PostgreSQL. */
public final class StoredModels implements Models {
    private final ModelRows rows;
    private final TransactionOperations transaction;

    public StoredModels(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.rows = new ModelRows(jdbc, clock);
        this.transaction = transaction;
    }

    @Override
    public List<Version> all() {
        return rows.all();
    }

    @Override
    public Choice inForce() {
        return rows.inForce();
    }

    @Override
    public Optional<Training> lastTraining() {
        return rows.lastTraining();
    }

    @Override
    public int lessons() {
        return rows.lessons();
    }

    @Override
    public Used use(long version, String by) {
        if (version != EXAMPLES_ALONE) {
            Optional<byte[]> bytes = rows.bytes(version);
            if (bytes.isEmpty()) {
                return Used.NO_SUCH_VERSION;
            }
            if (ModelFile.read(bytes.get()) instanceof ModelFile.Read.Refused) {
                return Used.UNREADABLE;
            }
        }
        return transaction.execute(_ -> choose(version, by));
    }

    /** Locked before it is looked at: the nightly job may just be deleting it. */
    private Used choose(long version, String by) {
        rows.holdChoice();
        if (version != EXAMPLES_ALONE) {
            Optional<ModelRows.Stored> stored = rows.stored(version);
            if (stored.isEmpty()) {
                return Used.NO_SUCH_VERSION;
            }
            if (stored.get().forgets()) {
                return Used.FORGETS;
            }
        }
        if (rows.inForce().version() == version) {
            return Used.ALREADY_IN_FORCE;
        }
        rows.choose(version, by, "Выбрано вручную.");
        return Used.DONE;
    }
}
