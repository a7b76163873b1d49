package org.tributary.home;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.tributary.people.Allowed;
import org.tributary.people.Role;

/** What the portal runs on, for whoever runs it. */
@Stateless
public class Operations {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** The database's product and version, in its own words. */
    @Allowed(Role.ADMINISTRATOR)
    public String database() {
        try {
            DatabaseMetaData about = entityManager.unwrap(Connection.class).getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        } catch (SQLException gone) {
            throw new IllegalStateException("the database does not say what it is", gone);
        }
    }

    /** How many notes there are; for seeing that the first ones came. */
    @Allowed(Role.ADMINISTRATOR)
    public long notes() {
        return entityManager.createQuery("select count(o) from Observation o", Long.class).getSingleResult();
    }
}
