package org.tributary.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The fixed scales that pages ask on. */
@Named
@ApplicationScoped
public class Scales {

    private static final List<Choice> ZERO_TO_TEN = Choice.numbers(0, 10);

    /** The eleven steps of "would you recommend us"; the page bean receives an Integer. */
    public List<Choice> getZeroToTen() {
        return ZERO_TO_TEN;
    }
}
