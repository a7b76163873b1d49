package org.tributary.observation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tributary.privacy.Masked;
import org.tributary.privacy.Masking;

/** What would be masked in a text, while its author still writes it ({@code WEB-INF/includes/masking.xhtml}). */
@Named
@RequestScoped
public class MaskingPreview {

    /** The name of the boxes that say of a suspected name that it is no person. */
    private static final String NOT_PERSON = "notPerson";

    @Inject
    Masking masking;

    /** A suspected name and whether the author said that it is no person. */
    public record SuspectedName(String name, boolean notPerson) {
    }

    /** What the server would mask, and the names that it only suspects. */
    public Masked of(String text) {
        return masking.mask(text, notPersons(), true);
    }

    public List<SuspectedName> names(String text) {
        Set<String> cleared = notPersons();
        return masking.mask(text, Set.of(), false).suspects().stream().map(suspect -> suspect.text()).distinct()
                .map(name -> new SuspectedName(name, cleared.contains(name))).toList();
    }

    /** Those that the author said are no persons. */
    Set<String> notPersons() {
        String[] names = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap()
                .get(NOT_PERSON);
        return names == null ? Set.of() : Set.copyOf(Arrays.asList(names));
    }
}
