package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.NotFound;
import org.tributary.platform.Settings;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.PublicationDesk;
import org.tributary.publication.PublicationShelf;
import org.tributary.publication.PublicationText;
import org.tributary.publication.PublicationView;
import org.tributary.publication.Publications;
import org.tributary.publication.VersionFile;
import org.tributary.publication.Writing;

/** A publication is written here: a new one, what is in the works, or the next version of what is live. */
@Named
@ViewScoped
public class WritePublicationPage implements Serializable {

    private String id = "";
    private PublicationForm form = new PublicationForm();
    private @Nullable PublicationView of;
    private long revision;

    @Inject
    PublicationShelf shelf;

    @Inject
    PublicationDesk desk;

    @Inject
    Publications publications;

    @Inject
    WritingWarnings warnings;

    @Inject
    WritingSigners signers;

    @Inject
    CareForm care;

    @Inject
    WritingReach reach;

    @Inject
    WritingConflict conflict;

    @Inject
    StartedFrom startedFrom;

    @Inject
    KeptDraftPage kept;

    @Inject
    Settings settings;

    @Inject
    PageTurns act;

    public void load() {
        try {
            Writing writing = desk.writing(id.isEmpty() ? null : PageTurns.id(id).orElseThrow(NotFound::new));
            reach.opened(writing);
            care.open(writing.view() == null ? null : writing.view().id());
            PublicationView found = writing.view();
            if (found != null) {
                form.fill(found.kind(), found.text(), found.insightIds(), settings.networkZone());
                form.setMaterial(found.material());
                revision = found.revision();
                of = found;
                warnings.setUrgency(found.urgency());
            }
            goOn(found);
            if (found == null) {
                startedFrom.begin(form, writing, kept.getRestored() == null);
            }
        } catch (NotFound hidden) {
            act.notFound();
        }
    }

    /** What was not saved stands in the form again; where somebody saved meanwhile, both are shown. */
    private void goOn(@Nullable PublicationView found) {
        Optional<Long> written = kept.restore(found == null ? null : found.id(), form);
        if (found != null && written.isPresent() && written.get() != revision) {
            revision = written.get();
            conflict.met(found, () -> form.text(settings.networkZone()));
        }
        if (found != null || written.isPresent()) {
            warn();
        }
    }

    /** How many it is for, and what there is to know. */
    public void preview() {
        done(() -> {
            reach.count(form.getAudience().audience());
            look();
            kept.keep();
        });
    }

    /** What the writer should know of what stands in the form now. */
    public void warn() {
        act.done("write", this::look);
    }

    private void look() {
        warnings.look(of == null ? null : of.id(), form.intended(settings.networkZone(),
                getFiles().stream().map(VersionFile::name).collect(Collectors.toSet())));
    }

    public void save() {
        saveAndGo("/publication/write.xhtml?id=", "publication.write.saved");
    }

    /** Saves it and shows it as agents see it. */
    public void show() {
        saveAndGo("/publication/preview.xhtml?id=", "");
    }

    private void saveAndGo(String page, String news) {
        if (done(this::store)) {
            act.go(page + id, news);
        }
    }

    public void submit() {
        if (done(() -> {
            store();
            look();
            publications.submit(UUID.fromString(id), warnings.getUrgency(), signers.isByRule());
        })) {
            act.go("/publication/desk.xhtml?tab=review", "publication.write.submitted");
        }
    }

    /** Saves over the newer values, which the writer has seen. */
    public void overwrite() {
        PublicationView seen = conflict.getNewer();
        if (seen != null) {
            revision = seen.revision();
        }
        save();
    }

    /** What could not be saved is kept. */
    private boolean done(Runnable deed) {
        boolean done = act.done("write", deed);
        if (!done) {
            kept.keep();
        }
        return done;
    }

    private void store() {
        PublicationText text = form.text(settings.networkZone());
        if (of == null) {
            keep(publications.create(form.getKind(), text, form.links()));
            return;
        }
        try {
            keep(publications.change(of.id(), revision, form.isMaterial(), text, form.links()));
        } catch (ChangedMeanwhile stale) {
            conflict.met(shelf.newest(of.id()), () -> text);
            throw stale;
        }
    }

    /** A draft that was saved stays saved, also where its submission is refused. */
    private void keep(PublicationView saved) {
        care.save(saved.id());
        kept.saved(of == null ? null : of.id());
        of = saved;
        id = saved.id().toString();
        revision = saved.revision();
        conflict.over();
    }

    public List<VersionFile> getFiles() {
        return of == null ? List.of() : of.files();
    }

    long getRevision() {
        return revision;
    }

    /** Its files changed; what stands in the form stays there. */
    void filesAre(PublicationView changed) {
        of = changed;
        revision = changed.revision();
        warn();
    }

    public @Nullable PublicationView getOf() {
        return of;
    }

    public PublicationForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
