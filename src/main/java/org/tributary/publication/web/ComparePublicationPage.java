package org.tributary.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.VersionPair;
import org.tributary.publication.VersionComparisons;
import org.tributary.publication.VersionComparisons.Comparison;

/** What is different between any two versions of a publication. */
@Named
@RequestScoped
public class ComparePublicationPage extends VersionPair {

    private @Nullable Comparison comparison;

    @Inject
    VersionComparisons versions;

    @Inject
    PageTurns act;

    public void load() {
        try {
            UUID key = PageTurns.id(getId()).orElseThrow(NotFound::new);
            comparison = versions.compare(key, getBefore(), getAfter());
        } catch (NotFound hidden) {
            act.notFound();
        }
    }

    public @Nullable Comparison getComparison() {
        return comparison;
    }
}
