package org.tributary.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** Defines the data source of the portal from the settings. */
@ApplicationScoped
@DataSourceDefinition(name = Database.NAME, className = "org.tributary.platform.DatabaseSource",
        url = "${MPCONFIG=tributary.db.url}", user = "${MPCONFIG=tributary.db.user}",
        password = "${MPCONFIG=tributary.db.password}", minPoolSize = 2, maxPoolSize = 32,
        properties = {"fish.payara.is-connection-validation-required=true",
                "fish.payara.connection-validation-method=custom-validation",
                "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC41ConnectionValidation"})
public class Database {

    public static final String NAME = "java:app/jdbc/tributary";
}
