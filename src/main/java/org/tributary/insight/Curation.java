package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.ThemeActs.Kind;
import org.tributary.insight.ThemeActs.Touched;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Invalid;
import org.tributary.platform.Refused;

/**
 * What curators do to themes. Every note of a theme they touched is pinned: no consolidation takes it out again. Each act can be
 * undone, the latest of a theme first.
 */
@Stateless
public class Curation {

    @Inject
    ThemeFinder finder;

    @Inject
    PoolMemory memory;

    @Inject
    Placement placement;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    @Inject
    Event<ThemesMerged> themesMerged;

    @Inject
    Event<MergeUndone> mergeUndone;

    /** Gives the theme a curator's name, which the machine changes no more; so its notes stay, or the name would go with it. */
    @Allowed(Role.CURATOR)
    @Audited("theme.rename")
    public void rename(UUID id, @Nullable String title) {
        String name = Theme.nameOf(title);
        PoolAct work = begin();
        Theme theme = finder.get(id);
        work.hold(theme, Kind.RENAMED);
        theme.rename(name);
        work.tell(theme, Kind.RENAMED, null, 0);
        work.finish(List.of(theme));
    }

    /** Takes the theme out of sight, or back; its notes stay in it and new ones go on joining it. */
    @Allowed(Role.CURATOR)
    @Audited("theme.mute")
    public void mute(UUID id, boolean muted) {
        PoolAct work = begin();
        Theme theme = finder.get(id);
        Kind kind = muted ? Kind.MUTED : Kind.UNMUTED;
        ThemeStatus next = muted ? ThemeStatus.MUTED : ThemeStatus.OPEN;
        if (theme.status() == next) {
            return;
        }
        work.hold(theme, kind);
        theme.become(next, null);
        work.tell(theme, kind, null, 0);
        work.finish(List.of(theme));
    }

    /** Themes become one; the others answer with it from now on. @return the one */
    @Allowed(Role.CURATOR)
    @Audited("theme.merge")
    public UUID merge(UUID into, Collection<UUID> from) {
        PoolAct work = begin();
        Theme target = finder.get(into);
        Set<Theme> sources = new LinkedHashSet<>();
        from.forEach(id -> sources.add(finder.get(id)));
        sources.remove(target);
        if (sources.isEmpty()) {
            throw new Invalid("from", "insight.curation.mergeWithItself");
        }
        sources.add(target);
        sources.forEach(theme -> work.requireNotes(theme));
        List<PoolNote> notes = new ArrayList<>();
        sources.forEach(theme -> notes.addAll(work.rows().notesOfTheme(theme.getId())));
        sources.remove(target);
        work.record(target, null, Kind.MERGED,
                notes.stream().map(note -> Touched.of(note, target.getId())).toList());
        sources.forEach(theme -> work.pool().merge(target.getId(), theme.getId()));
        work.place(notes, target.getId(), List.of());
        for (Theme theme : sources) {
            theme.become(ThemeStatus.MERGED, target);
            work.tell(theme, Kind.MERGED, target.getId(), 0);
            work.tell(target, Kind.MERGED, theme.getId(), notes.size());
        }
        work.finish(List.of(target));
        Set<Long> gone = new HashSet<>();
        sources.forEach(theme -> gone.add(theme.getId()));
        themesMerged.fire(new ThemesMerged(target.getId(), gone));
        return target.getPublicId();
    }

    /** Makes a new theme of some of the theme's notes. @return the new theme */
    @Allowed(Role.CURATOR)
    @Audited("theme.split")
    public UUID split(UUID id, Collection<UUID> observationIds) {
        PoolAct work = begin();
        Theme theme = finder.get(id);
        List<PoolNote> all = work.rows().notesOfTheme(theme.getId());
        List<PoolNote> chosen = work.chosen(observationIds);
        if (chosen.stream().anyMatch(note -> !Long.valueOf(theme.getId()).equals(note.theme()))) {
            throw new Invalid("observationIds", "insight.curation.notOfTheme");
        }
        if (chosen.size() == all.size()) {
            throw new Refused("insight.curation.wholeTheme");
        }
        long created = work.pool().split(chosen.stream().map(PoolNote::id).toList());
        Set<PoolNote> staying = new LinkedHashSet<>(all);
        staying.removeAll(new HashSet<>(chosen));
        List<Touched> touched = new ArrayList<>(chosen.stream().map(note -> Touched.of(note, created)).toList());
        staying.forEach(note -> touched.add(Touched.of(note, theme.getId())));
        work.record(theme, created, Kind.SPLIT, touched);
        work.place(chosen, created, List.of(created));
        work.rows().pin(staying.stream().map(PoolNote::id).toList(), true);
        work.stayInArea(created, theme.getId());
        Theme made = finder.get(created);
        work.tell(theme, Kind.SPLIT, created, chosen.size());
        work.tell(made, Kind.SPLIT, theme.getId(), chosen.size());
        work.finish(List.of(theme, made));
        return made.getPublicId();
    }

    /** Moves notes, of whatever theme or none, into this one. */
    @Allowed(Role.CURATOR)
    @Audited("theme.move")
    public void move(UUID into, Collection<UUID> observationIds) {
        PoolAct work = begin();
        Theme target = finder.get(into);
        List<PoolNote> chosen = work.chosen(observationIds).stream()
                .filter(note -> !Long.valueOf(target.getId()).equals(note.theme())).toList();
        if (chosen.isEmpty()) {
            return;
        }
        Map<Long, PoolNote> touched = new LinkedHashMap<>();
        chosen.forEach(note -> touched.put(note.id(), note));
        Set<Long> themes = new LinkedHashSet<>(List.of(target.getId()));
        chosen.stream().map(PoolNote::theme).filter(java.util.Objects::nonNull).forEach(themes::add);
        List<PoolNote> fixed = new ArrayList<>();
        themes.forEach(theme -> fixed.addAll(work.rows().notesOfTheme(theme)));
        fixed.removeIf(note -> touched.containsKey(note.id()));
        List<Touched> all = new ArrayList<>(chosen.stream().map(note -> Touched.of(note, target.getId())).toList());
        fixed.forEach(note -> all.add(Touched.of(note, note.theme())));
        work.record(target, null, Kind.MOVED, all);
        chosen.forEach(note -> work.pool().move(note.id(), target.getId()));
        work.place(chosen, target.getId(), List.of());
        work.rows().pin(fixed.stream().map(PoolNote::id).toList(), true);
        List<Theme> changed = themes.stream().map(theme -> finder.get(theme)).toList();
        changed.forEach(theme -> work.tell(theme, Kind.MOVED, theme == target ? null : target.getId(), chosen.size()));
        work.finish(changed);
    }

    /** Undoes the latest act on the theme. @throws Refused where there is none */
    @Allowed(Role.CURATOR)
    @Audited("theme.undo")
    public void undo(UUID id) {
        PoolAct work = begin();
        Theme theme = finder.get(id);
        ThemeActs.Done act = work.acts().findLast(theme.getId())
                .orElseThrow(() -> new Refused("insight.curation.nothingToUndo"));
        if (act.kind().isOfLinks()) {
            work.takeLinkBack(act);
            return;
        }
        Theme subject = finder.get(act.theme());
        PoolAct.Undone undone = work.undo(act, subject, finder);
        if (!undone.apart().isEmpty()) {
            mergeUndone.fire(new MergeUndone(subject.getId(), undone.apart()));
        }
        // The engine cannot unpin single notes: it reads the rows anew, and the starters where the insights went.
        work.readAnew(undone.changed());
    }

    private PoolAct begin() {
        return new PoolAct(memory, placement, currentPerson.get().person(), clock.instant());
    }
}
