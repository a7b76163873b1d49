package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.ThemeOwners;
import org.tributary.platform.web.Choice;

/** Whom something of the desk can be handed over to; asked once a request, also while a choice is decoded. */
@Named
@RequestScoped
public class CuratorChoices {

    private @Nullable List<Choice> all;

    @Inject
    ThemeOwners owners;

    public List<Choice> getAll() {
        List<Choice> known = all;
        if (known == null) {
            known = owners.curators().stream().map(one -> new Choice(one.id(), one.name())).toList();
            all = known;
        }
        return known;
    }
}
