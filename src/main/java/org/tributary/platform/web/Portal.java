package org.tributary.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tributary.platform.Settings;

/** What every page may say about the portal itself. */
@Named
@ApplicationScoped
public class Portal {

    @Inject
    Settings settings;

    public boolean isDemo() {
        return settings.demo();
    }

    public boolean isEmbeddedDatabase() {
        return settings.embeddedDatabase();
    }

    public String getVersion() {
        return settings.version();
    }
}
