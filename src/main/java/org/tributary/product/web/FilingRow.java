package org.tributary.product.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.product.Filing;
import org.tributary.product.FilingStatus;

/** The form of a state in the form of a product. */
public class FilingRow implements Serializable {

    private @Nullable String state;
    private String formNumber = "";
    private FilingStatus status = FilingStatus.PREPARING;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable LocalDate expires;

    public FilingRow() {
        // An empty row.
    }

    FilingRow(Filing of) {
        state = of.state();
        formNumber = of.formNumber();
        status = of.status();
        effectiveFrom = of.effectiveFrom();
        expires = of.expires();
    }

    /** An empty one is left out. */
    boolean isThere() {
        return state != null && !state.isEmpty();
    }

    Filing value() {
        return new Filing(state == null ? "" : state, formNumber.strip(), status, effectiveFrom, expires);
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public String getFormNumber() {
        return formNumber;
    }

    public void setFormNumber(String formNumber) {
        this.formNumber = formNumber;
    }

    public FilingStatus getStatus() {
        return status;
    }

    public void setStatus(FilingStatus status) {
        this.status = status;
    }

    public @Nullable LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(@Nullable LocalDate effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public @Nullable LocalDate getExpires() {
        return expires;
    }

    public void setExpires(@Nullable LocalDate expires) {
        this.expires = expires;
    }
}
