package org.tributary.product.web;

import java.io.Serializable;
import org.tributary.product.EligibilityRule;
import org.tributary.product.Operator;
import org.tributary.product.Verdict;

/** A rule in the form of a product. */
public class RuleRow implements Serializable {

    private String fact = "";
    private Operator operator = Operator.IS;
    private String value = "";
    private Verdict outcome = Verdict.NOT_ELIGIBLE;
    private String reason = "";
    private String option = "";

    public RuleRow() {
        // An empty row.
    }

    RuleRow(EligibilityRule of) {
        fact = of.fact();
        operator = of.operator();
        value = of.value();
        outcome = of.outcome();
        reason = of.reason();
        option = of.option();
    }

    /** An empty one is left out. */
    boolean isThere() {
        return !fact.isBlank();
    }

    EligibilityRule value() {
        return new EligibilityRule(fact.strip(), operator, value.strip(), outcome, reason.strip(), option.strip());
    }

    public String getFact() {
        return fact;
    }

    public void setFact(String fact) {
        this.fact = fact;
    }

    public Operator getOperator() {
        return operator;
    }

    public void setOperator(Operator operator) {
        this.operator = operator;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public Verdict getOutcome() {
        return outcome;
    }

    public void setOutcome(Verdict outcome) {
        this.outcome = outcome;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOption() {
        return option;
    }

    public void setOption(String option) {
        this.option = option;
    }
}
