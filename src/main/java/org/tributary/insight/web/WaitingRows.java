package org.tributary.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.OpenNotes;
import org.tributary.insight.OpenSingles;
import org.tributary.insight.OpenTheme;
import org.tributary.insight.OverdueResponse;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Texts;

/** Puts what waits too long, or soon will, into rows of the desk: one's own before the others'. */
@ApplicationScoped
class WaitingRows {

    private static final int MOST = 20;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    ThemeWords words;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    /** Insights that wait for a response for too long, then notes that wait for an end for too long. */
    List<DeskRow> late(List<OverdueResponse> responses, OpenNotes.Desk desk) {
        List<DeskRow> rows = new ArrayList<>(responses.stream()
                .map(one -> new DeskRow("late", "timer", texts.say("insight.desk.respond", one.title()),
                        texts.say("insight.desk.silent", one.days()), owner(one.curator(), one.owner()), "",
                        "/insight/view.xhtml?id=" + one.id(), "insight.desk.answer", true))
                .toList());
        rows.addAll(notes("late", desk, OpenTheme.Counts::overdue));
        return rows;
    }

    /** Notes that wait too long within a week. */
    List<DeskRow> soon(OpenNotes.Desk desk) {
        return notes("soon", desk, counts -> counts.overdue() > 0 ? 0 : counts.soon());
    }

    private List<DeskRow> notes(String kind, OpenNotes.Desk desk, ToLongFunction<OpenTheme.Counts> waiting) {
        List<DeskRow> rows = new ArrayList<>();
        long me = currentPerson.get().person();
        desk.singles().stream().filter(one -> waiting.applyAsLong(one.counts()) > 0)
                .sorted(Comparator.comparingInt((OpenSingles one) -> order(one.owner(), me)))
                .forEach(one -> rows.add(new DeskRow(kind, "notebook-pen", texts.get("insight.desk.single"),
                        detail(kind, waiting.applyAsLong(one.counts()), one.counts()), owner(one.owner(), one.ownerName()), "",
                        "/insight/notes.xhtml", "insight.desk.decide", false)));
        desk.themes().stream().filter(theme -> waiting.applyAsLong(theme.counts()) > 0)
                .sorted(Comparator.comparingInt((OpenTheme theme) -> order(theme.owner(), me))).limit(MOST)
                .forEach(theme -> rows.add(new DeskRow(kind, "layers", texts.say("insight.desk.ofTheme", theme.title()),
                        detail(kind, waiting.applyAsLong(theme.counts()), theme.counts()),
                        owner(theme.owner(), theme.ownerName()),
                        theme.owner() == null || theme.owner() != me ? theme.id().toString() : "",
                        "/insight/theme.xhtml?id=" + theme.id() + "&show=end", "insight.desk.decide", false)));
        return rows;
    }

    /** Mine, then nobody's, then another's. */
    private static int order(@Nullable Long owner, long me) {
        return owner == null ? 1 : owner == me ? 0 : 2;
    }

    private String detail(String kind, long waiting, OpenTheme.Counts counts) {
        Instant oldest = counts.oldest();
        String since = oldest == null ? "" : words.day(oldest.atZone(settings.networkZone()).toLocalDate());
        return texts.say("insight.desk.notes." + kind, counts.notes(), waiting, settings.noteDays(), since);
    }

    /** Empty where it is every curator's. */
    String owner(@Nullable Long owner, String name) {
        return owner == null
                ? ""
                : owner == currentPerson.get().person() ? texts.get("insight.owner.you") : name;
    }
}
