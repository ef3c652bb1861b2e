package ru.otklik.bot.platform;

import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells failures that say no more than that the database can't be reached at the moment. */
public final class StoreAway {
    private static final int MOST_CAUSES = 8;

    private StoreAway() {}

    /** Whether this failure says so itself. */
    public static boolean isSaidBy(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionSystemException;
    }

    /** Whether it or what has caused it says so. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(StoreAway::isSaidBy);
    }
}
