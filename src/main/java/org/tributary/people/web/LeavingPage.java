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
import org.tributary.people.Departures;
import org.tributary.people.Leaves;
import org.tributary.people.People;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** An administrator ends somebody's access, now or with a day, and says who takes over. */
@Named
@ViewScoped
public class LeavingPage implements Serializable {

    private String id = "";
    private People.@Nullable Detail person;
    private Departures.@Nullable Plan plan;
    private @Nullable LocalDate lastDay;
    private @Nullable UUID successor;
    private List<Colleague> colleagues = List.of();

    @Inject
    People people;

    @Inject
    Departures departures;

    @Inject
    Leaves leaves;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    public void load() {
        try {
            UUID key = PageTurns.id(id).orElseThrow(NotFound::new);
            person = people.get(key);
            plan = departures.find(key).orElse(null);
            colleagues = leaves.colleaguesOf(key);
        } catch (NotFound gone) {
            turns.notFound();
        }
    }

    public void plan() {
        run("people.leaving.planned", () -> departures.plan(known().id(), lastDay, successor));
    }

    public void endNow() {
        run("people.leaving.ended", () -> departures.endNow(known().id(), successor));
    }

    public void stay() {
        run("people.leaving.stays", () -> departures.cancel(known().id()));
    }

    private void run(String news, Runnable deed) {
        if (turns.done("leaving", deed)) {
            turns.go("/people/leaving.xhtml?id=" + known().id(), news, known().name());
        }
    }

    private People.Detail known() {
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    public String getName() {
        return person == null ? "" : person.name();
    }

    /** What is decided, empty for nothing. */
    public String getSentence() {
        if (plan == null) {
            return isGone() ? texts.get("people.leaving.noAccess") : "";
        }
        String key = plan.done() ? "people.leaving.left" : "people.leaving.leaves";
        String who = plan.successor();
        return who == null
                ? texts.say(key + "Alone", plan.lastDay())
                : texts.say(key, plan.lastDay(), who);
    }

    public boolean isPlanned() {
        return plan != null && !plan.done();
    }

    public boolean isGone() {
        return person != null && !person.enabled();
    }

    public List<Choice> getColleagues() {
        return colleagues.stream().map(one -> new Choice(one.id(), one.name())).toList();
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public @Nullable UUID getSuccessor() {
        return successor;
    }

    public void setSuccessor(@Nullable UUID successor) {
        this.successor = successor;
    }
}
