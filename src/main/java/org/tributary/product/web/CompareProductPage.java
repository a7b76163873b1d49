package org.tributary.product.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.VersionPair;
import org.tributary.product.ProductShelf;
import org.tributary.product.ProductShelf.Pair;

/** What is different between any two versions of a product's terms. */
@Named
@RequestScoped
public class CompareProductPage extends VersionPair {

    private @Nullable Pair pair;
    private List<TermsDifference.Part> parts = List.of();

    @Inject
    ProductShelf shelf;

    @Inject
    ProductWords words;

    @Inject
    PageTurns act;

    public void load() {
        try {
            UUID key = PageTurns.id(getId()).orElseThrow(NotFound::new);
            Pair found = shelf.compare(key, getBefore(), getAfter());
            parts = TermsDifference.between(found.before(), found.after(), words);
            pair = found;
        } catch (NotFound hidden) {
            act.notFound();
        }
    }

    public @Nullable Pair getPair() {
        return pair;
    }

    public List<TermsDifference.Part> getParts() {
        return parts;
    }
}
