package org.tributary.product.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.PageRequest;
import org.tributary.product.ProductCard;
import org.tributary.product.ProductShelf;

/** What the carrier considers, designs, filed and offers; to an agent, what of it is presented to them. */
@Named
@RequestScoped
public class ListProductsPage {

    private List<ProductCard> rows = List.of();

    @Inject
    ProductShelf shelf;

    @Inject
    CurrentPerson currentPerson;

    public void load() {
        rows = shelf.list(new PageRequest(0, PageRequest.MAXIMUM_LIMIT)).items();
    }

    public List<ProductCard> getRows() {
        return rows;
    }

    /** Where a row leads: its makers to the terms, an agent to what can be done with a customer. */
    public String getLink() {
        return isMaker() ? "/product/view.xhtml?id=" : "/product/chooser.xhtml?id=";
    }

    public boolean isMaker() {
        return currentPerson.is(Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL);
    }

    public boolean isWriter() {
        return currentPerson.is(Role.PUBLISHER);
    }
}
