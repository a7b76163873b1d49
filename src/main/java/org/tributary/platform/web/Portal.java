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

    @Inject
    Build build;

    public boolean isDemo() {
        return settings.demo();
    }

    public boolean isEmbeddedDatabase() {
        return settings.embeddedDatabase();
    }

    /** The name of what devices keep of this build. */
    public String getBuild() {
        return build.name();
    }

    public String getVersion() {
        return settings.version();
    }
}
