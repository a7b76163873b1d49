package org.tributary.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Checks the settings and brings the schema up before anything else happens; every other start-up bean depends on it. Where it
 * cannot, the process ends, because a server that answers 404 to everything helps nobody.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

    @Resource(lookup = Database.NAME)
    DataSource source;

    @Inject
    Settings settings;

    @Inject
    MailIn mailIn;

    @PostConstruct
    void migrate() {
        try {
            settings.check();
            mailIn.mailbox();
            try (Connection connection = source.getConnection()) {
                connection.isValid(5);
            }
            Flyway.configure(Migration.class.getClassLoader()).dataSource(source).locations(locations()).load().migrate();
        } catch (WrongSetting wrong) {
            Settings.end(wrong.getMessage());
        } catch (SQLException unreachable) {
            Settings.end("The setting TRIBUTARY_DB_URL is wrong: the database there does not answer ("
                    + Settings.reason(unreachable) + ").");
        } catch (FlywayException refused) {
            Settings.end("The database of TRIBUTARY_DB_URL could not be brought to this version: "
                    + Settings.reason(refused) + ".");
        }
    }

    private String[] locations() {
        String both = "classpath:db/migration/both";
        return settings.embeddedDatabase()
                ? new String[]{both}
                : new String[]{both, "classpath:db/migration/postgresql"};
    }
}
