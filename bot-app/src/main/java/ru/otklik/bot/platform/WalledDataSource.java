package ru.otklik.bot.platform;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Gives connections that act as whoever the database is asked for ({@link Walls}). */
final class WalledDataSource extends DelegatingDataSource {
    private static final Class<?>[] CONNECTION = {Connection.class};

    WalledDataSource(DataSource all) {
        super(all);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return walled(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return walled(super.getConnection(username, password));
    }

    /** No wall is put up in a transaction, so what begins without one needs no watching. */
    private static Connection walled(Connection connection) {
        return Walls.side().equals(Walls.Side.OWN)
                ? connection
                : (Connection) Proxy.newProxyInstance(
                        WalledDataSource.class.getClassLoader(), CONNECTION, new WalledConnection(connection));
    }
}
