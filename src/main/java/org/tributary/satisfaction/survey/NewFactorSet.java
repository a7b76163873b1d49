package org.tributary.satisfaction.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The factors of an index as somebody writes them.
 *
 * @param code  of the index; one that exists gets its next version
 * @param least the worst end of the scale, {@code most} the best; within 0 and 10
 */
public record NewFactorSet(@Nullable String code, @Nullable String name, @Nullable Integer least, @Nullable Integer most,
        @Nullable List<NewFactor> factors) {

    /** @param weight in percent; those of a set come to 100 */
    public record NewFactor(@Nullable String code, @Nullable Integer weight, @Nullable Wording text) {
    }
}
