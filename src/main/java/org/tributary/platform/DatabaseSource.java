package org.tributary.platform;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The data source behind the pool: H2's or PostgreSQL's own, chosen by the URL alone, so that one WAR serves both and only
 * {@code TRIBUTARY_DB_URL} has to be set. Payara pools what it hands out.
 */
public class DatabaseSource implements DataSource {

    private static final Config CONFIG = ConfigProvider.getConfig(DatabaseSource.class.getClassLoader());

    private static final AtomicBoolean ANSWERED = new AtomicBoolean();

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(setting("tributary.db.user"), setting("tributary.db.password"));
    }

    private static String setting(String name) {
        return CONFIG.getOptionalValue(name, String.class).orElse("");
    }

    @Override
    public Connection getConnection(String name, String secret) throws SQLException {
        try {
            Connection connection = source().getConnection(name, secret);
            ANSWERED.set(true);
            return connection;
        } catch (SQLException unreachable) {
            if (!ANSWERED.get()) {
                // The container asks during the deployment, before our own start-up beans can.
                Settings.end("The setting TRIBUTARY_DB_URL is wrong: the database there does not answer ("
                        + Settings.reason(unreachable) + ").");
            }
            throw unreachable;
        }
    }

    private static DataSource source() {
        String url = setting("tributary.db.url");
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(url);
            return source;
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return source;
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(java.io.Writer.nullWriter());
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The container sets one; both drivers log by java.util.logging instead.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The URL carries the drivers' own time-outs.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.cast(source());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(source());
    }
}
