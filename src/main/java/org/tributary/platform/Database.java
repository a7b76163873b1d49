package org.tributary.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** Defines the data source of the portal; {@link DatabaseSource} takes its values from the settings. */
@ApplicationScoped
@DataSourceDefinition(name = Database.NAME, className = "org.tributary.platform.DatabaseSource", minPoolSize = 2, maxPoolSize = 32)
public class Database {

    public static final String NAME = "java:app/jdbc/tributary";
}
