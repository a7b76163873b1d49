package org.tributary.product.web;

import java.io.Serializable;
import org.tributary.product.ProductOption;

/** An option in the form of a product. */
public class OptionRow implements Serializable {

    private String name = "";
    private String words = "";
    private String states = "";
    private String segments = "";

    public OptionRow() {
        // An empty row.
    }

    OptionRow(ProductOption of) {
        name = of.name();
        words = of.words();
        states = String.join(", ", of.states());
        segments = String.join("|", of.segments());
    }

    /** An empty one is left out. */
    boolean isThere() {
        return !name.isBlank();
    }

    ProductOption value() {
        return new ProductOption(name.strip(), words.strip(), ProductForm.codes(states), ProductForm.split(segments));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getStates() {
        return states;
    }

    public void setStates(String states) {
        this.states = states;
    }

    public String getSegments() {
        return segments;
    }

    public void setSegments(String segments) {
        this.segments = segments;
    }
}
