package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Audited;

/** Lays out a theme for its publication; opening it shows notes, so it is audited. */
@Stateless
public class PublishingDesks {

    private static final int MOST_QUOTABLE = 40;

    @Inject
    NotesOfThemes notes;

    @Inject
    Publishing publishing;

    @Inject
    ReleaseOfInsights releases;

    @Inject
    ReleasedInsights released;

    /** @throws org.tributary.platform.NotFound where there is no such theme */
    @Allowed(Role.CURATOR)
    @Audited("theme.open")
    public PublishingDesk open(UUID themeId) {
        Theme theme = notes.theme(themeId);
        List<NotesOfThemes.Note> held = notes.of(theme.getId());
        Map<Long, Integer> agencies = new HashMap<>();
        List<PublishingDesk.Quotable> quotable = held.stream().filter(NotesOfThemes.Note::quotable).limit(MOST_QUOTABLE)
                .map(note -> {
                    int number = agencies.computeIfAbsent(note.agency(), agency -> agencies.size() + 1);
                    return new PublishingDesk.Quotable(note.id(), note.text(), number);
                }).toList();
        return new PublishingDesk(theme.getPublicId(), theme.getTitle(), theme.keywords(), held.size(),
                releases.whyNot(theme.getId()).orElse(null), publishing.isPublished(theme), quotable);
    }

    /** The theme's name and its insight; one that was merged answers with the theme it went into. */
    @Allowed(Role.CURATOR)
    public ThemeHead head(UUID themeId) {
        Theme theme = notes.theme(themeId);
        return new ThemeHead(theme.getId(), theme.getPublicId(), theme.getTitle(),
                publishing.insightOf(theme.getId()).map(Insight::getPublicId).orElse(null));
    }

    /** All insights as the desk needs them, hidden ones with them, the oldest first. */
    @Allowed(Role.CURATOR)
    public List<DeskInsight> insights() {
        return released.desk();
    }
}
