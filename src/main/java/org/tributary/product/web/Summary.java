package org.tributary.product.web;

import java.util.List;

/**
 * What an agent hands to a customer: eligibility, never a price, and none of the answers.
 *
 * @param facts what it is, where, under which form, as of when
 * @param notices what must be said: that it is no offer, the disclosures, the approval as an advertisement
 * @param text all of it, to be copied or shared
 */
public record Summary(String title, String verdict, List<Fact> facts, List<String> notices, String text) {

    /** A line of it. */
    public record Fact(String name, String words) {
    }
}
