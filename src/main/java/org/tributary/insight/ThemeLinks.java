package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tributary.insight.ThemeActs.Kind;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Refused;

/**
 * Themes of different languages that are about the same. Each language has a pool of its own, so no machine finds that; a curator
 * says it and takes it back, also by {@link Curation#undo}. No note moves by it.
 */
@Stateless
public class ThemeLinks {

    @Inject
    ThemeFinder finder;

    @Inject
    Placement placement;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /** @throws Refused where one of them has ended, or both speak one language */
    @Allowed(Role.CURATOR)
    @Audited("theme.link")
    public void link(UUID id, UUID other) {
        Theme one = finder.get(id);
        Theme two = finder.get(other);
        if (!one.isActive() || !two.isActive()) {
            throw new Refused("insight.curation.status");
        }
        if (one.getLanguage().equals(two.getLanguage())) {
            throw new Refused("insight.link.sameLanguage");
        }
        if (new LinkRows(placement.sql()).link(one.getId(), two.getId(), clock.instant())) {
            tell(Kind.LINKED, one, two);
        }
    }

    @Allowed(Role.CURATOR)
    @Audited("theme.unlink")
    public void unlink(UUID id, UUID other) {
        Theme one = finder.get(id);
        Theme two = finder.get(other);
        if (new LinkRows(placement.sql()).unlink(one.getId(), two.getId())) {
            tell(Kind.UNLINKED, one, two);
        }
    }

    /** The themes of other languages that this one is linked with, by language and title. */
    @Allowed(Role.CURATOR)
    public List<LinkedTheme> of(UUID id) {
        return new LinkRows(placement.sql()).of(finder.get(id).getId());
    }

    /** The open themes of other languages that this one is not linked with. */
    @Allowed(Role.CURATOR)
    public List<LinkedTheme> choices(UUID id) {
        Theme theme = finder.get(id);
        LinkRows rows = new LinkRows(placement.sql());
        List<LinkedTheme> linked = rows.of(theme.getId());
        return rows.choices(theme.getLanguage()).stream().filter(one -> !linked.contains(one)).toList();
    }

    private void tell(Kind kind, Theme one, Theme two) {
        ThemeActs acts = new ThemeActs(placement.sql());
        long person = currentPerson.get().person();
        Instant now = clock.instant();
        acts.record(one, two.getId(), kind, person, now, List.of());
        acts.tell(one, kind, person, two.getId(), 0, now);
        acts.tell(two, kind, person, one.getId(), 0, now);
    }
}
