package org.tributary.product.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.PageTurns;
import org.tributary.product.DemandTotal;
import org.tributary.product.Demands;
import org.tributary.product.ProductShelf;
import org.tributary.product.ProductView;
import org.tributary.product.Products;
import org.tributary.product.Stage;

/** A product as its makers see it: its terms, what agents have clients for, and what may follow. */
@Named
@ViewScoped
public class ViewProductPage implements Serializable {

    private String id = "";
    private String note = "";
    private @Nullable ProductView view;
    private @Nullable DemandTotal total;

    @Inject
    ProductShelf shelf;

    @Inject
    Products products;

    @Inject
    Demands demands;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PageTurns act;

    public void load() {
        try {
            UUID key = PageTurns.id(id).orElseThrow(NotFound::new);
            view = shelf.get(key);
            total = demands.total(key);
        } catch (NotFound hidden) {
            act.notFound();
        }
    }

    public void consider() {
        become(Stage.CONSIDERING);
    }

    public void design() {
        become(Stage.DESIGNING);
    }

    public void file() {
        become(Stage.FILED);
    }

    public void decline() {
        become(Stage.DECLINED);
    }

    public void offer() {
        run("product.view.offeredNow", () -> products.offer(view().id(), view().revision()));
    }

    public void takeOver() {
        run("product.view.tookOver", () -> products.takeOver(view().id()));
    }

    private void become(Stage stage) {
        run("product.view.moved", () -> products.become(view().id(), view().revision(), stage, note));
    }

    private void run(String news, Runnable deed) {
        if (act.done("decline", deed)) {
            act.go("/product/view.xhtml?id=" + view().id(), news);
        }
    }

    /** Whether that stage may follow, by its code. */
    public boolean may(String stage) {
        return view().stage().canBecome(Stage.find(stage).orElseThrow());
    }

    /** Whether these terms can be offered by somebody who wrote none of them. */
    public boolean isToOffer() {
        return view().stage() == Stage.FILED || view().isPending();
    }

    public boolean isOfferer() {
        return currentPerson.is(Role.APPROVER, Role.COMPLIANCE, Role.LEGAL) && !view().writtenByMe();
    }

    public boolean isWriter() {
        return currentPerson.is(Role.PUBLISHER) && view().stage() != Stage.DECLINED;
    }

    /** The way up to the offer, with the stage it is at marked. */
    public List<Stage> getWay() {
        return Arrays.stream(Stage.values()).filter(stage -> stage != Stage.DECLINED).toList();
    }

    private ProductView view() {
        return Optional.ofNullable(view).orElseThrow(NotFound::new);
    }

    public @Nullable ProductView getView() {
        return view;
    }

    public @Nullable DemandTotal getTotal() {
        return total;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
