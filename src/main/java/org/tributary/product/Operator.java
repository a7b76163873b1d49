package org.tributary.product;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a rule compares an answer with its value. */
public enum Operator {

    IS, IS_NOT, ONE_OF, NONE_OF, AT_LEAST, AT_MOST, ABOVE, BELOW;

    private static final int MOST_DIGITS = 15;

    /** Whether it needs numbers on both sides. */
    public boolean isForNumbers() {
        return this == AT_LEAST || this == AT_MOST || this == ABOVE || this == BELOW;
    }

    /** Whether its value is a list, separated by {@code |}. */
    public boolean takesSeveral() {
        return this == ONE_OF || this == NONE_OF;
    }

    /** Whether the comparison holds of that answer; a number equals another by its value, 5 is 5.0. */
    boolean holds(String answer, String value) {
        return switch (this) {
            case IS -> same(answer, value);
            case IS_NOT -> !same(answer, value);
            case ONE_OF -> values(value).stream().anyMatch(one -> same(answer, one));
            case NONE_OF -> values(value).stream().noneMatch(one -> same(answer, one));
            case AT_LEAST -> compared(answer, value).filter(sign -> sign >= 0).isPresent();
            case AT_MOST -> compared(answer, value).filter(sign -> sign <= 0).isPresent();
            case ABOVE -> compared(answer, value).filter(sign -> sign > 0).isPresent();
            case BELOW -> compared(answer, value).filter(sign -> sign < 0).isPresent();
        };
    }

    private static boolean same(String one, String other) {
        return one.equals(other) || compared(one, other).filter(sign -> sign == 0).isPresent();
    }

    private static Optional<Integer> compared(String one, String other) {
        return number(one).flatMap(left -> number(other).map(left::compareTo));
    }

    static List<String> values(String value) {
        return Arrays.stream(value.split("\\|")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /** The number that a text is; thousands have no separator, decimals a point or a comma. */
    static Optional<BigDecimal> number(String text) {
        String plain = text.strip().replace(',', '.');
        return plain.length() <= MOST_DIGITS && plain.matches("-?\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
