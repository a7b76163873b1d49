package org.tributary.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Colleague;
import org.tributary.people.LeaveRow;
import org.tributary.people.Leaves;
import org.tributary.people.WantedLeave;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** The leaves of a person: one's own, or those of somebody an administrator looks after. */
@Named
@ViewScoped
public class LeavePage implements Serializable {

    private @Nullable UUID of;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable UUID deputy;
    private List<Item> items = List.of();
    private List<Colleague> colleagues = List.of();

    @Inject
    Leaves leaves;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    /** A leave in words. */
    public record Item(LeaveRow of, String days, String deputy) implements Serializable {
    }

    public void load() {
        show(leaves.mine(), leaves.myColleagues());
    }

    public void loadOf(String id) {
        try {
            UUID person = PageTurns.id(id).orElseThrow(NotFound::new);
            of = person;
            show(leaves.of(person), leaves.colleaguesOf(person));
        } catch (NotFound gone) {
            turns.notFound();
        }
    }

    private void show(List<LeaveRow> rows, List<Colleague> all) {
        items = rows.stream().map(row -> new Item(row, texts.say("people.leave.days", row.from(), row.to()), words(row)))
                .toList();
        colleagues = all;
    }

    private String words(LeaveRow row) {
        return texts.say("people.leave.cover." + row.cover().name().toLowerCase(java.util.Locale.ROOT),
                String.valueOf(row.deputy()), String.valueOf(row.second()));
    }

    public void enter() {
        turns.done("newLeave", () -> {
            WantedLeave wanted = new WantedLeave(from, to, deputy);
            if (of == null) {
                leaves.enter(wanted);
            } else {
                leaves.enterFor(of, wanted);
            }
            turns.go(here(), "people.leave.entered");
        });
    }

    public void end(UUID leave) {
        turns.done("leaves", () -> {
            leaves.end(leave);
            turns.go(here(), "people.leave.ended");
        });
    }

    private String here() {
        return of == null ? "/people/leave.xhtml" : "/people/leaving.xhtml?id=" + of;
    }

    public boolean isOwn() {
        return of == null;
    }

    public List<Item> getItems() {
        return items;
    }

    public List<Choice> getColleagues() {
        return colleagues.stream().map(one -> new Choice(one.id(), one.name())).toList();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable UUID getDeputy() {
        return deputy;
    }

    public void setDeputy(@Nullable UUID deputy) {
        this.deputy = deputy;
    }
}
