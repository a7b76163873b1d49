package org.tributary.insight.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Curation;
import org.tributary.insight.ThemeSort;
import org.tributary.insight.ThemeStatus;
import org.tributary.insight.Themes;
import org.tributary.platform.NotFound;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.PageTurns;

/** The theme of the page goes into another one. */
@Named
@ViewScoped
public class ThemeMerge implements Serializable {

    private static final long serialVersionUID = 1;

    private @Nullable UUID into;
    private transient @Nullable List<Choice> others;

    @Inject
    ViewThemePage page;

    @Inject
    Themes themes;

    @Inject
    Curation curation;

    @Inject
    PageTurns act;

    public void merge() {
        UUID target = into;
        if (target != null && act.done("merge",
                () -> curation.merge(target, List.of(PageTurns.id(page.getId()).orElseThrow(NotFound::new))))) {
            act.go("/insight/theme.xhtml?id=" + target, "insight.theme.merged");
        }
    }

    /** The other open themes, the largest first; read when they are needed only, also while a choice is decoded. */
    public List<Choice> getOthers() {
        List<Choice> known = others;
        if (known == null) {
            known = themes.list(ThemeStatus.OPEN, ThemeSort.SIZE, new PageRequest(0, PageRequest.MAXIMUM_LIMIT)).items()
                    .stream().filter(theme -> !theme.id().toString().equals(page.getId()))
                    .map(theme -> new Choice(theme.id(), theme.title())).toList();
            others = known;
        }
        return known;
    }

    /** The theme that a link proposes to merge into; empty on later requests. */
    public String getWanted() {
        return "";
    }

    public void setWanted(@Nullable String wanted) {
        PageTurns.id(wanted).ifPresent(theme -> into = theme);
    }

    public @Nullable UUID getInto() {
        return into;
    }

    public void setInto(@Nullable UUID into) {
        this.into = into;
    }
}
