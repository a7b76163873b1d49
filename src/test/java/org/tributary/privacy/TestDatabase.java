package org.tributary.privacy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** EclipseLink on a database in memory with this component's migration, without a container. */
final class TestDatabase implements AutoCloseable {

    private final EntityManagerFactory factory;
    final EntityManager entityManager;

    TestDatabase(String name) throws IOException {
        factory = new PersistenceProvider().createContainerEntityManagerFactory(new Unit(name), Map.of(
                "jakarta.persistence.jdbc.url", "jdbc:h2:mem:" + name
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "jakarta.persistence.jdbc.driver", "org.h2.Driver",
                "eclipselink.logging.level", "SEVERE",
                "eclipselink.weaving", "false"));
        entityManager = factory.createEntityManager();
        entityManager.getTransaction().begin();
        for (String file : List.of("V202611210900__create_sequence.sql", "V202611210905__create_releases.sql")) {
            for (String statement : Files.readString(Path.of("sql", file)).replaceAll("--[^\\n]*", "").split(";")) {
                if (!statement.isBlank()) {
                    entityManager.createNativeQuery(statement).executeUpdate();
                }
            }
        }
        entityManager.getTransaction().commit();
    }

    @Override
    public void close() {
        entityManager.getTransaction().begin();
        entityManager.createNativeQuery("shutdown").executeUpdate();
        factory.close();
    }

    private record Unit(String name) implements PersistenceUnitInfo {

        @Override
        public String getPersistenceUnitName() {
            return name;
        }

        @Override
        public String getPersistenceProviderClassName() {
            return PersistenceProvider.class.getName();
        }

        @Override
        public PersistenceUnitTransactionType getTransactionType() {
            return PersistenceUnitTransactionType.RESOURCE_LOCAL;
        }

        @Override
        public DataSource getJtaDataSource() {
            return null;
        }

        @Override
        public DataSource getNonJtaDataSource() {
            return null;
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return List.of();
        }

        @Override
        public URL getPersistenceUnitRootUrl() {
            return TestDatabase.class.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        public List<String> getManagedClassNames() {
            return List.of();
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.NONE;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            return new Properties();
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "3.0";
        }

        @Override
        public ClassLoader getClassLoader() {
            return TestDatabase.class.getClassLoader();
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {
            // Nothing is woven: there are no entities in this unit.
        }

        @Override
        public ClassLoader getNewTempClassLoader() {
            return TestDatabase.class.getClassLoader();
        }
    }
}
