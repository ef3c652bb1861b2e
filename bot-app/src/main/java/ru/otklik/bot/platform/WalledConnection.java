package ru.otklik.bot.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the database before a statement for whom it is, and before the connection goes back that it is nobody's again. */
final class WalledConnection implements InvocationHandler {
    private final Connection connection;

    /** Null when a rollback may have taken it back: a role that is set in a transaction goes with it. */
    private Walls.@Nullable Side told = Walls.Side.OWN;

    WalledConnection(Connection connection) {
        this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "createStatement", "prepareStatement", "prepareCall" -> {
                tell(Walls.side());
                yield passed(method, arguments);
            }
            case "rollback" -> {
                told = null;
                yield passed(method, arguments);
            }
            case "close" -> {
                giveBack();
                yield null;
            }
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> passed(method, arguments);
        };
    }

    private void tell(Walls.Side side) throws SQLException {
        if (side.equals(told)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    select set_config('role', '%s', false), set_config('otklik.agency', '%s', false),
                        set_config('otklik.administrator', '%s', false)""".formatted(side.role(), quoted(side.agency()), side.administrator() ? "on" : "off"));
        }
        told = side;
    }

    private static String quoted(String word) {
        return word.replace("'", "''");
    }

    /** A connection that can't be told any more is of no use to anybody. */
    private void giveBack() throws SQLException {
        try {
            if (!connection.isClosed()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    told = null;
                }
                tell(Walls.Side.OWN);
            }
        } catch (SQLException e) {
            connection.abort(Runnable::run);
        } finally {
            connection.close();
        }
    }

    private @Nullable Object passed(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        }
    }
}
