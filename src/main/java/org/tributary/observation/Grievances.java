package org.tributary.observation;

import java.util.List;

/**
 * Recognises a note that primarily expresses a grievance, which is what regulators call a complaint and what must go where
 * complaints are answered, and a note that holds a threat. An agent's report that customers complain about something is neither: it
 * is what the portal is for. Wordings and their weights were fixed on {@code grievances.tsv}; decision 0111 has the figures.
 */
final class Grievances {

    private static final Wordings WORDINGS = Wordings.read("grievances.txt");
    private static final double ENOUGH = 2;
    private static final double PLAIN_SPEECH = 3;
    private static final double ANGER = 1.75;
    private static final double REDRESS = 1.5;
    private static final double UNANSWERED = 1;
    private static final double WRONG = 0.75;
    private static final double ADDRESSED = 0.5;
    private static final double OF_MANY = 1.25;
    /** What is said in passing, in less of the text than this, is not what it primarily expresses. */
    private static final double LEAST_SHARE = 0.1;

    private Grievances() {
    }

    /** Whether somebody is threatened: with violence, with damage to property, or that somebody will harm themselves. */
    static boolean isThreat(List<String> plain) {
        return plain.stream().map(sentence -> WORDINGS.without("harmless", sentence))
                .anyMatch(sentence -> WORDINGS.in("threat", sentence));
    }

    static boolean isComplaint(List<String> sentences) {
        double sum = 0;
        int speaking = 0;
        for (String sentence : sentences) {
            double score = score(WORDINGS.without("none", sentence));
            sum += score;
            speaking += score >= UNANSWERED ? 1 : 0;
        }
        return sum >= ENOUGH && speaking >= LEAST_SHARE * sentences.size();
    }

    private static double score(String sentence) {
        double score = 0;
        score += WORDINGS.in("plain_speech", sentence) ? PLAIN_SPEECH : 0;
        score += WORDINGS.in("anger", sentence) ? ANGER : 0;
        score += WORDINGS.in("redress", sentence) ? REDRESS : 0;
        score += WORDINGS.in("unanswered", sentence) ? UNANSWERED : 0;
        boolean addressed = WORDINGS.in("addressed", sentence);
        score += addressed && WORDINGS.in("wrong", sentence) ? WRONG : 0;
        score += score > 0 && addressed ? ADDRESSED : 0;
        return score > 0 && WORDINGS.in("many", sentence) ? score - OF_MANY : score;
    }
}
