package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.KeptWriting;
import org.tributary.publication.KeptWritings;

/** Keeps what stands in the form every few seconds, and brings it back. */
@Named
@ViewScoped
public class KeptDraftPage implements Serializable {

    private @Nullable Instant restored;
    private @Nullable Instant kept;

    @Inject
    KeptWritings writings;

    @Inject
    WritePublicationPage page;

    @Inject
    WritingWarnings warnings;

    @Inject
    PageTurns act;

    /**
     * Puts what was kept into the form, where it is other than what is saved.
     *
     * @return the revision that it was written on, empty where nothing was put
     */
    Optional<Long> restore(@Nullable UUID id, PublicationForm form) {
        Optional<KeptWriting.Kept> found = writings.find(id);
        Optional<KeptForm> words = found.flatMap(one -> KeptForm.read(one.words()));
        if (found.isEmpty() || words.isEmpty() || words.get().equals(KeptForm.of(form, warnings.getUrgency()))) {
            return Optional.empty();
        }
        words.get().into(form);
        warnings.setUrgency(words.get().urgency());
        restored = found.get().at();
        return Optional.of(found.get().revision());
    }

    public void keep() {
        kept = writings
                .keep(id(), page.getRevision(), KeptForm.of(page.getForm(), warnings.getUrgency()).written()).orElse(null);
    }

    /** Back to what is saved. */
    public void discard() {
        writings.discard(id());
        act.go("/publication/write.xhtml" + (id() == null ? "" : "?id=" + id()), "publication.kept.discarded");
    }

    /** It is saved. @param before how it was known until then, null where it was new */
    void saved(@Nullable UUID before) {
        writings.discard(before);
    }

    private @Nullable UUID id() {
        return page.getOf() == null ? null : page.getOf().id();
    }

    /** When what stands in the form again was kept. */
    public @Nullable Instant getRestored() {
        return restored;
    }

    /** When it was last kept since the page was opened. */
    public @Nullable Instant getKept() {
        return kept;
    }
}
