package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Invalid;
import org.tributary.publication.PublicationText;
import org.tributary.publication.PublicationView;
import org.tributary.publication.text.TextDifference;

/** What somebody else saved while this was written, and how it differs from what stands in the form. */
@Named
@ViewScoped
public class WritingConflict implements Serializable {

    /** The text in a form, which may not be one yet. */
    interface Mine {

        /** @throws Invalid where something is missing */
        PublicationText text();
    }

    private @Nullable PublicationView newer;
    private List<TextDifference.Part> difference = List.of();

    void met(PublicationView saved, Mine mine) {
        newer = saved;
        try {
            difference = TextDifference.between(saved.text().compared(), mine.text().compared());
        } catch (Invalid halfDone) {
            difference = List.of();
        }
    }

    void over() {
        newer = null;
        difference = List.of();
    }

    public @Nullable PublicationView getNewer() {
        return newer;
    }

    /** From what was saved to what stands in the form. */
    public List<TextDifference.Part> getDifference() {
        return difference.stream().filter(part -> part.change() != TextDifference.Change.SAME).toList();
    }
}
