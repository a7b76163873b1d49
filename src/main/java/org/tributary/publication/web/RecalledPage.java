package org.tributary.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.InsightPublications;
import org.tributary.publication.LinkedPublication;
import org.tributary.publication.RecallNotice;
import org.tributary.publication.Recalls;

/** What stands at the old address of something that was withdrawn. */
@Named
@RequestScoped
public class RecalledPage {

    private String id = "";
    private @Nullable RecallNotice notice;
    private List<RecallNotice> all = List.of();

    @Inject
    Recalls recalls;

    @Inject
    InsightPublications publications;

    @Inject
    PageTurns act;

    /** Without an id everything that was withdrawn and had reached this reader. */
    public void load() {
        try {
            if (id.isEmpty()) {
                all = recalls.mine();
                return;
            }
            notice = PageTurns.id(id).flatMap(recalls::find).orElseThrow(NotFound::new);
        } catch (NotFound hidden) {
            act.notFound();
        }
    }

    /** What answered that insight until it was withdrawn, and had reached this reader. */
    public List<LinkedPublication> answering(@Nullable UUID insight) {
        return insight == null ? List.of() : publications.recalledOf(insight);
    }

    public List<RecallNotice> getAll() {
        return all;
    }

    public @Nullable RecallNotice getNotice() {
        return notice;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
