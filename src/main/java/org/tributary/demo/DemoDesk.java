package org.tributary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.tributary.insight.NewEnd;
import org.tributary.insight.NoteEnds;
import org.tributary.insight.OpenNotes;
import org.tributary.insight.OpenTheme;
import org.tributary.insight.SingleNote;
import org.tributary.platform.PageRequest;

/** A curator who goes over the desk: what is due and small is passed on or put aside. */
@ApplicationScoped
class DemoDesk {

    private static final int SMALL = 8;
    private static final List<NewEnd> SAID = DemoTexts.lines("ends.txt").stream()
            .filter(line -> !line.startsWith("#") && line.contains("|"))
            .map(line -> line.split("\\|", 3)).map(parts -> new NewEnd(parts[0], parts[1], parts[2])).toList();

    @Inject
    OpenNotes openNotes;

    @Inject
    NoteEnds ends;

    void clear() {
        OpenNotes.Desk desk = openNotes.desk();
        Predicate<OpenTheme.Counts> due = counts -> counts.overdue() + counts.soon() > 0;
        desk.themes().stream().filter(theme -> due.test(theme.counts()) && theme.counts().notes() < SMALL)
                .forEach(theme -> ends.endTheme(theme.id(), SAID.get(Math.floorMod(theme.key(), SAID.size()))));
        List<UUID> single = openNotes.openSingle(new PageRequest(0, PageRequest.MAXIMUM_LIMIT)).items().stream()
                .limit(desk.single().overdue() + desk.single().soon()).map(SingleNote::id).toList();
        if (!single.isEmpty()) {
            ends.endNotes(single, SAID.get(2));
        }
    }
}
