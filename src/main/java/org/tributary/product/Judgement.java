package org.tributary.product;

import java.util.List;
import java.util.Optional;

/**
 * What the rules say of a product for one customer, and of each of its options.
 *
 * @param why what decided it: a reason, or what is still to be answered
 */
public record Judgement(Verdict verdict, Why why, List<OfOption> options) {

    /** The same for an option. */
    public record OfOption(ProductOption option, Verdict verdict, Why why) {
    }

    public Judgement {
        options = List.copyOf(options);
    }

    public Optional<OfOption> of(String option) {
        return options.stream().filter(one -> one.option().name().equals(option)).findFirst();
    }

    /** Whether a summary can be handed over: of the product where it has no options, else of that option. */
    public boolean isOpenFor(String option) {
        return verdict.isOpenToChoice()
                && (options.isEmpty() || of(option).filter(one -> one.verdict().isOpenToChoice()).isPresent());
    }
}
