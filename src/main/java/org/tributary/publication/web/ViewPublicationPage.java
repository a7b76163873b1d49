package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.Audience;
import org.tributary.publication.LivePublications;
import org.tributary.publication.PublicationShelf;
import org.tributary.publication.PublicationView;
import org.tributary.publication.Reader;
import org.tributary.publication.Recalls;
import org.tributary.publication.ReceiptCounts;
import org.tributary.publication.Readings;
import org.tributary.publication.Receipts;
import org.tributary.publication.ShelfRow;
import org.tributary.publication.text.TextDifference;

/** One publication: agents read, acknowledge and say whether it was useful; staff see how it was received. */
@Named
@ViewScoped
public class ViewPublicationPage implements Serializable {

    private String id = "";
    private @Nullable Integer version;
    private boolean names;
    private @Nullable PublicationView view;
    private @Nullable ShelfRow mine;
    private @Nullable ReceiptCounts counts;
    private List<Reader> readers = List.of();
    private List<TextDifference.Part> changes = List.of();
    private PublicationSteps may = PublicationSteps.READ;
    private String comment = "";

    @Inject
    PublicationShelf shelf;

    @Inject
    LivePublications livePublications;

    @Inject
    Recalls recalls;

    @Inject
    Receipts receipts;

    @Inject
    Readings readings;

    @Inject
    PageTurns act;

    @Inject
    CurrentPerson currentPerson;

    public void load() {
        try {
            UUID key = PageTurns.id(id).orElseThrow(NotFound::new);
            PublicationView found = version == null || !isStaff() ? shelf.get(key) : shelf.version(key, version);
            changes = found.difference();
            may = PublicationSteps.of(found, currentPerson);
            if (found.liveAt() != null && seesReceipts()) {
                if (names && isByName(found)) {
                    readers = receipts.readers(key);
                } else {
                    counts = receipts.receipts(key);
                }
            }
            mine = shelf.mine(key).orElse(null);
            if (mine != null && !mine.opened()) {
                readings.opened(key);
            }
            view = found;
        } catch (NotFound hidden) {
            if (PageTurns.id(id).flatMap(recalls::find).isPresent()) {
                act.go("/publication/recalled.xhtml?id=" + id, "");
            } else {
                act.notFound();
            }
        }
    }

    public void acknowledge() {
        run("publication.view.acknowledged", () -> receipts.acknowledge(view().id(), view().version()));
    }

    public void wasUseful() {
        run("publication.view.thanks", () -> receipts.useful(view().id(), true, comment));
    }

    public void wasNotUseful() {
        run("publication.view.thanks", () -> receipts.useful(view().id(), false, comment));
    }

    public void publish() {
        run("publication.view.publishedNow", () -> livePublications.publish(view().id()));
    }

    private void run(String news, Runnable deed) {
        if (act.done("acts", deed)) {
            act.go("/publication/view.xhtml?id=" + view().id(), news);
        }
    }

    private PublicationView view() {
        return Optional.ofNullable(view).orElseThrow(NotFound::new);
    }

    public boolean isStaff() {
        return PublicationSteps.isStaff(currentPerson);
    }

    private boolean seesReceipts() {
        return isStaff() || currentPerson.is(Role.MANAGER);
    }

    /** Whether compliance may ask for names here. */
    public boolean isNamed() {
        return view != null && isByName(view);
    }

    private boolean isByName(PublicationView found) {
        Audience audience = found.text().audience();
        return currentPerson.is(Role.COMPLIANCE) && found.text().mustRead() && audience.noted() == null
                && found.liveAt() != null;
    }

    /** How many sentences changed since the version before. */
    public long getChanged() {
        return TextDifference.changed(changes);
    }

    public List<TextDifference.Part> getChanges() {
        return changes.stream().filter(part -> part.change() != TextDifference.Change.SAME).toList();
    }

    public @Nullable PublicationView getView() {
        return view;
    }

    /** How it stands on this reader's shelf; null for who is no agent of its audience. */
    public @Nullable ShelfRow getMine() {
        return mine;
    }

    /** By when this reader is asked to acknowledge it. */
    public @Nullable LocalDate getDue() {
        return mine == null || !mine.asks() ? null : mine.due();
    }

    public @Nullable ReceiptCounts getCounts() {
        return counts;
    }

    public List<Reader> getReaders() {
        return readers;
    }

    public PublicationSteps getMay() {
        return may;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public boolean isNames() {
        return names;
    }

    public void setNames(boolean names) {
        this.names = names;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
