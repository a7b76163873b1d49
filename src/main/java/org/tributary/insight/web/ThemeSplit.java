package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Suggestions;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.platform.web.PageTurns;

/** The machine's proposal to make two themes of one. */
@Named
@RequestScoped
public class ThemeSplit {

    private Suggestions.@Nullable Proposal proposal;
    private boolean opened;

    @Inject
    ViewThemePage page;

    @Inject
    Suggestions suggestions;

    @Inject
    PageTurns turns;

    public void split() {
        List<UUID> made = new ArrayList<>();
        if (turns.done("propose", () -> made.add(suggestions.split(theme())))) {
            turns.go("/insight/theme.xhtml?id=" + made.get(0), "insight.theme.splitDone");
        }
    }

    /** Opened once a request; null where the theme has too few notes. */
    public Suggestions.@Nullable Proposal getProposal() {
        if (!opened) {
            opened = true;
            try {
                proposal = suggestions.openProposal(theme());
            } catch (Refused tooFew) {
                proposal = null;
            }
        }
        return proposal;
    }

    private UUID theme() {
        return PageTurns.id(page.getId()).orElseThrow(NotFound::new);
    }
}
