package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.LinkedTheme;
import org.tributary.insight.ThemeLinks;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** The themes of other languages that a theme is linked with, and those it may be linked with. */
@Named
@RequestScoped
public class ThemeLanguages {

    private @Nullable UUID other;
    private @Nullable List<Choice> choices;
    private @Nullable List<LinkedTheme> linked;

    @Inject
    ViewThemePage page;

    @Inject
    ThemeLinks links;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    public void link() {
        UUID wanted = other;
        if (wanted != null) {
            act("link", "insight.link.done", () -> links.link(theme(), wanted));
        }
    }

    /** Takes the link back whose other theme the pressed button carries. */
    public void unlink() {
        PageTurns.id(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("links:unlink"))
                .ifPresentOrElse(one -> act("links", "insight.link.undone", () -> links.unlink(theme(), one)), turns::notFound);
    }

    private void act(String form, String news, Runnable deed) {
        if (turns.done(form, deed)) {
            turns.go("/insight/theme.xhtml?id=" + page.getId() + "&show=link", news);
        }
    }

    private UUID theme() {
        return PageTurns.id(page.getId()).orElseThrow(NotFound::new);
    }

    /** The open themes of other languages, each with its language. */
    public List<Choice> getChoices() {
        List<Choice> known = choices;
        if (known == null) {
            known = links.choices(theme()).stream().map(one -> new Choice(one.id(),
                    texts.say("insight.link.choice", one.title(), texts.get("insight.language." + one.language())))).toList();
            choices = known;
        }
        return known;
    }

    public List<LinkedTheme> getLinked() {
        List<LinkedTheme> known = linked;
        if (known == null) {
            known = links.of(theme());
            linked = known;
        }
        return known;
    }

    public @Nullable UUID getOther() {
        return other;
    }

    public void setOther(@Nullable UUID other) {
        this.other = other;
    }
}
