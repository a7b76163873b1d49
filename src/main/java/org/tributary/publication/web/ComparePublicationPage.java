package org.tributary.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.VersionComparisons;
import org.tributary.publication.VersionComparisons.Comparison;

/** What is different between any two versions of a publication. */
@Named
@RequestScoped
public class ComparePublicationPage {

    private String id = "";
    private int before;
    private int after;
    private @Nullable Comparison comparison;

    @Inject
    VersionComparisons versions;

    @Inject
    PageTurns act;

    public void load() {
        try {
            UUID key = PageTurns.id(id).orElseThrow(NotFound::new);
            comparison = versions.compare(key, before, after);
        } catch (NotFound hidden) {
            act.notFound();
        }
    }

    public @Nullable Comparison getComparison() {
        return comparison;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public int getBefore() {
        return before;
    }

    public void setBefore(int before) {
        this.before = before;
    }

    public int getAfter() {
        return after;
    }

    public void setAfter(int after) {
        this.after = after;
    }
}
