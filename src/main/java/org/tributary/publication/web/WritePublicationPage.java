package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.NotFound;
import org.tributary.platform.Settings;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Texts;
import org.tributary.publication.Audience;
import org.tributary.publication.AudienceChoices;
import org.tributary.publication.InsightName;
import org.tributary.publication.Kind;
import org.tributary.publication.PublicationShelf;
import org.tributary.publication.PublicationView;
import org.tributary.publication.Publications;
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
    Settings settings;

    @Inject
    PageTurns act;

    @Inject
    Texts texts;

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
    }

    public void save() {
        if (act.done("write", this::store)) {
            act.go("/publication/write.xhtml?id=" + id, "publication.write.saved");
        }
    }

    public void submit() {
        if (act.done("write", () -> {
            store();
            publications.submit(UUID.fromString(id));
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

    public List<Choice> getKinds() {
        return List.of(new Choice(Kind.GUIDANCE, texts.get("publication.kind.GUIDANCE")),
                new Choice(Kind.PRODUCT, texts.get("publication.kind.PRODUCT")));
    }

    public List<Choice> getNotedChoices() {
        return insights.stream().map(insight -> new Choice(insight.id(), insight.title())).toList();
    }

    public List<Choice> getStates() {
        return choices.states().stream().map(code -> new Choice(code, code)).toList();
    }

    public List<Choice> getLines() {
        return choices.lines().stream().map(code -> new Choice(code, texts.get(Vocabulary.LINE.key(code)))).toList();
    }

    public List<Choice> getTiers() {
        return choices.tiers().stream().map(tier -> new Choice(tier, tier)).toList();
    }

    public List<Choice> getRoles() {
        return Audience.ROLES.stream().map(code -> new Choice(code, texts.get("publication.role." + code))).toList();
    }

    public List<InsightName> getInsights() {
        return insights;
    }

    /** Whether the next save opens or changes a version after the first. */
    public boolean isLaterVersion() {
        return of != null && of.liveVersion() != null;
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
