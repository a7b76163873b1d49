package org.tributary.publication.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.publication.text.StructuredText;
import org.tributary.publication.VersionFile;

/** Markup for {@code t:prose}, harmless whatever was typed. */
@Named
@ApplicationScoped
public class Prose {

    /**
     * @param level of the highest heading in it
     * @param files those of the version, which may be shown in it
     */
    public String html(@Nullable String text, int level, @Nullable List<VersionFile> files) {
        if (text == null) {
            return "";
        }
        Map<String, String> addresses = new HashMap<>();
        if (files != null) {
            String context = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
            files.forEach(file -> addresses.put(file.name(), context + file.path()));
        }
        return StructuredText.html(text, level, addresses);
    }
}
