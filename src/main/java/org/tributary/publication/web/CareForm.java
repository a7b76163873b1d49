package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.Choice;
import org.tributary.publication.Ownership;
import org.tributary.publication.Ownerships;

/** Who looks after a publication, as it is chosen in a form. */
@Named
@ViewScoped
public class CareForm implements Serializable {

    private Ownership known = new Ownership(null, null, List.of());
    private @Nullable UUID owner;
    private @Nullable UUID fallback;

    @Inject
    Ownerships ownerships;

    void open(@Nullable UUID id) {
        known = ownerships.of(id);
        owner = known.owner();
        fallback = known.fallback();
    }

    /** Where something else was chosen. */
    void save(UUID id) {
        if (!Objects.equals(owner, known.owner()) || !Objects.equals(fallback, known.fallback())) {
            ownerships.choose(id, owner, fallback);
            known = ownerships.of(id);
        }
    }

    /** Whether whoever answered for it has left and nobody took over. */
    public boolean isGone() {
        return known.owner() == null;
    }

    public List<Choice> getCandidates() {
        return known.candidates().stream().map(one -> new Choice(one.id(), one.name())).toList();
    }

    public @Nullable UUID getOwner() {
        return owner;
    }

    public void setOwner(@Nullable UUID owner) {
        this.owner = owner;
    }

    public @Nullable UUID getFallback() {
        return fallback;
    }

    public void setFallback(@Nullable UUID fallback) {
        this.fallback = fallback;
    }
}
