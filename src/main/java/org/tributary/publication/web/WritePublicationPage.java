package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.NotFound;
import org.tributary.platform.Settings;
import org.tributary.publication.Audience;
import org.tributary.publication.AudienceChoices;
import org.tributary.publication.InsightName;
import org.tributary.publication.PublicationShelf;
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
    private @Nullable PublicationView newer;
    private long revision;
    private AudienceChoices choices = new AudienceChoices(List.of(), List.of(), List.of());
    private List<InsightName> insights = List.of();
    private @Nullable Integer size;
    private boolean previewed;

    @Inject
    PublicationShelf shelf;

    @Inject
    Publications publications;

    @Inject
    WritingWarnings warnings;

    @Inject
    Settings settings;

    @Inject
    PageTurns act;

    public void load() {
        try {
            Writing writing = shelf.writing(id.isEmpty() ? null : PageTurns.id(id).orElseThrow(NotFound::new));
            choices = writing.choices();
            insights = writing.insights();
            size = writing.size();
            PublicationView found = writing.view();
            if (found != null) {
                form.fill(found.kind(), found.text(), found.insightIds(), settings.networkZone());
                form.setMaterial(found.material());
                revision = found.revision();
                of = found;
                warnings.setUrgency(found.urgency());
                warn();
            }
        } catch (NotFound hidden) {
            act.notFound();
        }
    }

    /** Shows how it will read, and to how many. */
    public void preview() {
        previewed = act.done("write", this::count);
    }

    private void count() {
        Audience audience = form.getAudience().audience();
        size = shelf.sizeOf(audience).orElse(null);
        warn();
    }

    /** What the writer should know of what stands in the form now. */
    public void warn() {
        warnings.look(of == null ? null : of.id(), form.intended(settings.networkZone(),
                getFiles().stream().map(VersionFile::name).collect(Collectors.toSet())));
    }

    public void save() {
        if (act.done("write", this::store)) {
            act.go("/publication/write.xhtml?id=" + id, "publication.write.saved");
        }
    }

    public void submit() {
        if (act.done("write", () -> {
            store();
            warn();
            publications.submit(UUID.fromString(id), warnings.getUrgency());
        })) {
            act.go("/publication/desk.xhtml?tab=review", "publication.write.submitted");
        }
    }

    /** Saves over the newer values, which the writer has seen. */
    public void overwrite() {
        PublicationView seen = newer;
        if (seen != null) {
            revision = seen.revision();
        }
        save();
    }

    private void store() {
        if (of == null) {
            PublicationView created = publications.create(form.getKind(), form.text(settings.networkZone()),
                    form.links());
            keep(created);
            return;
        }
        try {
            keep(publications.change(of.id(), revision, form.isMaterial(), form.text(settings.networkZone()),
                    form.links()));
        } catch (ChangedMeanwhile stale) {
            newer = shelf.newest(of.id());
            throw stale;
        }
    }

    /** A draft that was saved stays saved, also where its submission is refused. */
    private void keep(PublicationView saved) {
        of = saved;
        id = saved.id().toString();
        revision = saved.revision();
        newer = null;
    }

    public List<InsightName> getInsights() {
        return insights;
    }

    /** Whether the next save opens or changes a version after the first. */
    public boolean isLaterVersion() {
        return of != null && of.liveVersion() != null;
    }

    public AudienceChoices getChoices() {
        return choices;
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

    public boolean isPreviewed() {
        return previewed;
    }

    public Audience getAudience() {
        return form.getAudience().audience();
    }

    public @Nullable Integer getSize() {
        return size;
    }

    public @Nullable PublicationView getOf() {
        return of;
    }

    public @Nullable PublicationView getNewer() {
        return newer;
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
