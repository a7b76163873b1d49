package org.tributary.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Language;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.PublicationShelf;
import org.tributary.publication.PublicationView;

/** The newest version as an agent sees it: on a desktop or a phone, in each language of the portal. */
@Named
@RequestScoped
public class PreviewPublicationPage {

    private String id = "";
    private String language = "";
    private boolean phone;
    private @Nullable PublicationView view;

    @Inject
    PublicationShelf shelf;

    @Inject
    PageTurns act;

    /** The page itself then speaks that language, as it does to an agent who chose it. */
    public void load() {
        try {
            UUID key = PageTurns.id(id).orElseThrow(NotFound::new);
            view = shelf.newest(key);
            Language.ofCode(language).ifPresent(Language::speak);
        } catch (NotFound hidden) {
            act.notFound();
        }
    }

    public List<String> getLanguages() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }

    public @Nullable PublicationView getView() {
        return view;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    /** The one that is shown now. */
    public String getLanguage() {
        return Language.spoken().code();
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? "" : language;
    }

    public boolean isPhone() {
        return phone;
    }

    public void setPhone(boolean phone) {
        this.phone = phone;
    }
}
