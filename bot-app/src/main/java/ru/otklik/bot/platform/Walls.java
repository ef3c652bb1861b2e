package ru.otklik.bot.platform;

import java.lang.ScopedValue.CallableOp;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For whom the database is asked. Whatever runs behind a wall reaches only rows that its side may see, whichever SQL it sends: the
 * connection acts as a role that is bound by the policies of {@code R__walls.sql}. Everything else is the bot's own work and sees all.
 * Threads that are started behind a wall are outside it.
 */
public final class Walls {
    private static final ScopedValue<Side> SIDE = ScopedValue.newInstance();

    private Walls() {}

    /**
     * Who asks.
     *
     * @param role of the database; {@code none} for the owner of the tables
     * @param agency whose rows it may see, where the role sees an agency's; empty for none
     * @param administrator whether it may see what administrators keep
     */
    public record Side(String role, String agency, boolean administrator) {
        /** The bot itself. */
        static final Side OWN = new Side("none", "", false);

        /** Somebody of an agency; of none with an empty one. */
        public static Side agency(String agency, boolean administrator) {
            return new Side("otklik_desk", agency, administrator);
        }

        /** Who sees all agencies' rows. */
        public static Side curator(String agency, boolean administrator) {
            return new Side("otklik_curator", agency, administrator);
        }
    }

    /**
     * Does something for somebody.
     *
     * @throws IllegalStateException in a transaction: it would have begun on the other side
     */
    public static <T, X extends Throwable> T behind(Side side, CallableOp<T, X> work) throws X {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("walls are put up before a transaction begins, not in one");
        }
        return ScopedValue.where(SIDE, side).call(work);
    }

    /**
     * The bot's own work in the middle of somebody's, in the same transaction: what it needs of others' rows stays with it. Whoever
     * calls this has looked, behind the wall, at what it is done for.
     */
    public static <T, X extends Throwable> T outside(CallableOp<T, X> work) throws X {
        return side().equals(Side.OWN)
                ? work.call()
                : ScopedValue.where(SIDE, Side.OWN).call(work);
    }

    /** {@link #outside(CallableOp)} for what gives nothing. */
    public static void outside(Runnable work) {
        Walls.<Boolean, RuntimeException>outside(() -> {
            work.run();
            return true;
        });
    }

    static Side side() {
        return SIDE.orElse(Side.OWN);
    }
}
