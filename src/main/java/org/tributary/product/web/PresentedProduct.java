package org.tributary.product.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.PageTurns;
import org.tributary.product.ProductCard;
import org.tributary.product.ProductShelf;
import org.tributary.product.Stage;

/** The product that a publication presents, on the publication's page, and those there are to present while it is written. */
@Named
@RequestScoped
public class PresentedProduct {

    @Inject
    ProductShelf shelf;

    @Inject
    CurrentPerson currentPerson;

    private final Map<String, Optional<ProductCard>> found = new HashMap<>();
    private @Nullable List<Choice> choices;

    /** @param text what the publication says it offers; null where that is words of its own */
    public @Nullable ProductCard of(String text) {
        return found.computeIfAbsent(text, words -> words.length() == 36
                ? PageTurns.id(words).flatMap((UUID id) -> shelf.find(id))
                : Optional.empty()).orElse(null);
    }

    /** What a publication says in words of its own; the id of a product is none. */
    public String words(String text) {
        return text.length() == 36 && PageTurns.id(text).isPresent() ? "" : text;
    }

    /** Whether the current person may open the chooser, or say how many clients they have. */
    public boolean isForMe(ProductCard card) {
        return currentPerson.is(Role.AGENT) && (card.stage() == Stage.OFFERED || card.stage() == Stage.CONSIDERING);
    }

    public boolean isMaker() {
        return currentPerson.is(Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL);
    }

    /** Every product that was not declined, by its name. */
    public List<Choice> getChoices() {
        List<Choice> known = choices;
        if (known == null) {
            known = shelf.list(new PageRequest(0, PageRequest.MAXIMUM_LIMIT)).items().stream()
                    .filter(card -> card.stage() != Stage.DECLINED).map(card -> new Choice(card.id().toString(), card.name()))
                    .toList();
            choices = known;
        }
        return known;
    }
}
