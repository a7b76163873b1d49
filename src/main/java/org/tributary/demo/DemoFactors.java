package org.tributary.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tributary.satisfaction.FactorScores;
import org.tributary.satisfaction.survey.NewFactorSet;
import org.tributary.satisfaction.survey.NewFactorSet.NewFactor;
import org.tributary.satisfaction.survey.Wording;

/** What the demo network asks for an index, and how customers rate it: most of what they feel shows in how problems are solved. */
final class DemoFactors {

    /** So many answers rate the factors at most; more would make the first start slower and say nothing more. */
    private static final int RATED = 400;
    private static final int WORST = 1;
    private static final int BEST = 5;
    private static final int VERSION = 1;
    private static final double ANSWERED = 0.95;
    private static final List<Factor> FACTORS = List.of(
            new Factor("problems_solved", 30, 1.0, "How well did we solve what you came with?",
                    "¿Qué tal resolvimos lo que necesitaba?", "Quanto bene abbiamo risolto quello che le serviva?"),
            new Factor("answers_fast", 25, 0.7, "How quickly did we answer?", "¿Con qué rapidez respondimos?",
                    "Quanto in fretta abbiamo risposto?"),
            new Factor("clear_words", 20, 0.45, "How clearly did we explain things?", "¿Con qué claridad explicamos las cosas?",
                    "Quanto chiaramente abbiamo spiegato le cose?"),
            new Factor("fair_price", 15, 0.3, "How fair is what you pay?", "¿Qué tan justo es lo que paga?",
                    "Quanto è giusto quello che paga?"),
            new Factor("easy_online", 10, 0.15, "How easy is it to do things online?",
                    "¿Qué tan fácil es hacer gestiones en línea?",
                    "Quanto è facile fare le cose online?"));

    private final double part;
    private final Random random;

    /** @param pull how much of the mood shows in it */
    private record Factor(String code, int weight, double pull, String english, String spanish, String italian) {
    }

    /** @param answers how many there are to be */
    DemoFactors(int answers, Random random) {
        this.part = Math.min(1, (double) RATED / Math.max(1, answers));
        this.random = random;
    }

    static NewFactorSet set() {
        return new NewFactorSet("customer_experience", "Customer experience", WORST, BEST,
                FACTORS.stream().map(one -> new NewFactor(one.code, one.weight,
                        new Wording(one.english, one.spanish, one.italian))).toList());
    }

    /** @param content about 0, with a spread of 1; most answers rate nothing where there are many */
    FactorScores rated(double content) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        boolean rates = random.nextDouble() < part;
        for (Factor factor : FACTORS) {
            double felt = 3.7 + factor.pull * content + 0.7 * random.nextGaussian();
            boolean answered = random.nextDouble() < ANSWERED;
            if (rates && answered) {
                scores.put(factor.code, (int) Math.max(WORST, Math.min(BEST, Math.round(felt))));
            }
        }
        return new FactorScores(VERSION, scores);
    }
}
