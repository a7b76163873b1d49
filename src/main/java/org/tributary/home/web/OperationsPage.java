package org.tributary.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.home.Operations;
import org.tributary.insight.PoolFigures;
import org.tributary.insight.Pools;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** How the portal does: the pool in numbers, what can be asked of it, and what it runs on. */
@Named
@RequestScoped
public class OperationsPage {

    private boolean check;
    private @Nullable PoolFigures figures;
    private Pools.@Nullable Checked checked;

    @Inject
    Operations operations;

    @Inject
    Pools pools;

    @Inject
    Settings settings;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    public void load() {
        if (check) {
            checked = pools.check();
        }
    }

    public void consolidate() {
        turns.done("pool", () -> {
            pools.consolidate();
            turns.go("/home/operations.xhtml", "home.operations.consolidationAsked");
        });
    }

    public void release() {
        turns.done("pool", () -> {
            pools.release();
            turns.go("/home/operations.xhtml", "home.operations.released");
        });
    }

    public PoolFigures getFigures() {
        if (figures == null) {
            figures = pools.figures();
        }
        return figures;
    }

    /** What the notes are kept in: a trial's own database says what it is for, a real one its version. */
    public String getDatabase() {
        return settings.embeddedDatabase() ? texts.get("home.operations.embedded") : operations.database();
    }

    /** What the check found, in a sentence. */
    public String getVerdict() {
        if (checked == null) {
            return "";
        }
        return checked.equal()
                ? texts.say("home.operations.equal", checked.cells())
                : texts.say("home.operations.different", checked.differences().size(), checked.cells());
    }

    public boolean isEqual() {
        return checked != null && checked.equal();
    }

    public List<String> getDifferences() {
        return checked == null ? List.of() : checked.differences();
    }

    /** In the time of the network. */
    public String moment(@Nullable Instant at) {
        return at == null
                ? texts.get("home.operations.notYet")
                : Dates.weekdayMoment(LocalDateTime.ofInstant(at, settings.networkZone()));
    }

    public String getZone() {
        return settings.networkZone().getId();
    }

    public boolean isCheck() {
        return check;
    }

    public void setCheck(boolean check) {
        this.check = check;
    }
}
