package org.tributary.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.web.NavigationCount;
import org.tributary.publication.PublicationShelf;
import org.tributary.publication.ShelfRow;

/** How many must-reads wait, beside Guidance; it reads the shelf once a page. */
@RequestScoped
public class GuidanceCount implements NavigationCount {

    private @Nullable List<ShelfRow> rows;

    @Inject
    PublicationShelf shelf;

    @Inject
    CurrentPerson currentPerson;

    @Override
    public String entry() {
        return "home.nav.guidance";
    }

    @Override
    public long count() {
        return currentPerson.is(Role.AGENT) ? shelf.asking() : 0;
    }

    /** What is live and for the current agent; nothing for others. */
    public List<ShelfRow> rows() {
        List<ShelfRow> known = rows;
        if (known == null) {
            known = currentPerson.is(Role.AGENT) ? shelf.mine() : List.of();
            rows = known;
        }
        return known;
    }
}
