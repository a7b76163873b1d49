package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tributary.platform.Settings;

/** Who signs what is written: where the carrier leaves it to the writer, the rule holds if the writer asks for it. */
@Named
@ViewScoped
public class WritingSigners implements Serializable {

    private boolean byRule;

    @Inject
    Settings settings;

    public boolean isRequired() {
        return settings.signOffsRequired();
    }

    public boolean isByRule() {
        return byRule;
    }

    public void setByRule(boolean byRule) {
        this.byRule = byRule;
    }
}
