package org.tributary.product.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.NotFound;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Choices;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.product.FilingStatus;
import org.tributary.product.Operator;
import org.tributary.product.ProductShelf;
import org.tributary.product.ProductTerms;
import org.tributary.product.ProductView;
import org.tributary.product.Products;
import org.tributary.product.Question;
import org.tributary.product.Verdict;

/** The terms of a product are written here: of a new one, those in the works, or the next version of what is offered. */
@Named
@ViewScoped
public class EditProductPage implements Serializable {

    private String id = "";
    private final ProductForm form = new ProductForm();
    private @Nullable ProductView of;
    private @Nullable ProductView newer;
    private long revision;

    @Inject
    ProductShelf shelf;

    @Inject
    Products products;

    @Inject
    Choices choices;

    @Inject
    Texts texts;

    @Inject
    PageTurns act;

    public void load() {
        try {
            if (!id.isEmpty()) {
                ProductView found = shelf.get(PageTurns.id(id).orElseThrow(NotFound::new));
                form.fill(found.terms());
                revision = found.revision();
                of = found;
            }
            form.makeRoom();
        } catch (NotFound hidden) {
            act.notFound();
        }
    }

    /** One more row in each list that has no empty one. */
    public void addRows() {
        form.makeRoom();
    }

    public void save() {
        if (act.done("edit", this::store)) {
            act.go("/product/view.xhtml?id=" + id, "product.edit.saved");
        }
    }

    /** Saves over the newer terms, which the writer has seen. */
    public void overwrite() {
        ProductView seen = newer;
        if (seen != null) {
            revision = seen.revision();
        }
        save();
    }

    private void store() {
        ProductTerms terms = form.terms();
        ProductView known = of;
        if (known == null) {
            id = products.create(terms).toString();
            return;
        }
        try {
            products.change(known.id(), revision, terms);
        } catch (ChangedMeanwhile stale) {
            newer = shelf.get(UUID.fromString(id));
            throw stale;
        }
    }

    public List<Choice> getLines() {
        return choices.of(Vocabulary.LINE, ProductTerms.LINES);
    }

    public List<Choice> getStates() {
        return choices.of(Vocabulary.STATE).stream().filter(choice -> !choice.key().equals("--")).toList();
    }

    public List<Choice> getStatuses() {
        return Arrays.stream(FilingStatus.values()).map(one -> new Choice(one, texts.get("product.filing." + one.code())))
                .toList();
    }

    public List<Choice> getKinds() {
        return Arrays.stream(Question.Kind.values()).map(one -> new Choice(one, texts.get("product.kind." + one.code())))
                .toList();
    }

    public List<Choice> getOperators() {
        return Arrays.stream(Operator.values()).map(one -> new Choice(one, texts.get("product.operator." + one.code())))
                .toList();
    }

    public List<Choice> getOutcomes() {
        return Verdict.OUTCOMES.stream().map(one -> new Choice(one, texts.get("product.verdict." + one.code()))).toList();
    }

    /** Whether a save opens the next version of what agents see. */
    public boolean isNextVersion() {
        return of != null && of.offeredVersion() != null && of.offeredVersion() == of.version();
    }

    public ProductForm getForm() {
        return form;
    }

    public @Nullable ProductView getOf() {
        return of;
    }

    public @Nullable ProductView getNewer() {
        return newer;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
