package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.satisfaction.EffectRow;
import org.tributary.satisfaction.Effects;

/** Whether what was published helped, publication by publication. */
@Named
@RequestScoped
public class EffectsPage {

    private static final int ROWS = 25;

    @Inject
    Effects effects;

    private int page = 1;
    private Page<EffectRow> found = Page.of(List.of(), PageRequest.first());

    public void load() {
        found = Page.of(EffectWords.toldFirst(effects.list()), PageRequest.ofNumber(page, ROWS));
    }

    public Page<EffectRow> getFound() {
        return found;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
