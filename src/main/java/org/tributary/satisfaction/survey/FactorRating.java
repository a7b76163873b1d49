package org.tributary.satisfaction.survey;

/** What the response of that key says about a factor, on the scale of its set. */
public record FactorRating(long response, String factor, int score) {

    public FactorRating(Long response, String factor, Integer score) {
        this(response.longValue(), factor, score.intValue());
    }
}
