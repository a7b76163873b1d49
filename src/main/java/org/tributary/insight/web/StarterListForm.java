package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.NewStarter;
import org.tributary.insight.Starters;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** A list of the carrier's own themes that was pasted. */
@Named
@RequestScoped
public class StarterListForm {

    private String list = "";
    private String commonSource = "";

    @Inject
    StartersPage page;

    @Inject
    Starters starters;

    @Inject
    PageTurns act;

    @Inject
    Texts texts;

    /** Good rows are in; the others stay in the field and are named. */
    public void addAll() {
        List<Starters.Added> done = new ArrayList<>();
        List<NewStarter> read = StarterList.read(list, commonSource);
        if (!act.done("many", () -> done.add(starters.addAll(read)))) {
            return;
        }
        Starters.Added added = done.get(0);
        if (added.wrong().isEmpty()) {
            act.go(StartersPage.PAGE, "insight.starter.addedAll", added.added(), added.known());
            return;
        }
        page.load();
        act.news("insight.starter.addedAll", added.added(), added.known());
        added.wrong().forEach(wrong -> FacesContext.getCurrentInstance().addMessage("many:list",
                new FacesMessage(FacesMessage.SEVERITY_ERROR,
                        texts.say("insight.starter.wrong", wrong.row(), texts.say(wrong.why())), null)));
    }

    public String getList() {
        return list;
    }

    public void setList(@Nullable String list) {
        this.list = list == null ? "" : list;
    }

    public String getCommonSource() {
        return commonSource;
    }

    public void setCommonSource(@Nullable String commonSource) {
        this.commonSource = commonSource == null ? "" : commonSource;
    }
}
