package ru.otklik.bot.platform;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that nobody waits for until they are on the disk (asynchronous commit in PostgreSQL's manual). When the database's
 * server itself crashes, those of its last second may be undone, each as a whole and with all that came after it; when the application
 * crashes, none is. For what is then done again without harm to anybody.
 */
@Component
public class AsynchronousCommit {
    private static final String RELAX = "set local synchronous_commit = off";

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    public AsynchronousCommit(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.transaction = new TransactionTemplate(transactions);
        // Never a part of another transaction, which might be one that has to last.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
    }

    /** Does the work in a transaction of its own. */
    public <T> T call(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql(RELAX).update();
            return work.get();
        }));
    }
}
