package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.IsoWeeks.Range;
import org.tributary.publication.EffectEstimate.Signal;
import org.tributary.publication.EffectEstimate.Verdict;
import org.tributary.publication.EffectEstimate.Week;

/**
 * A thousand publications that change nothing, each written because its theme was seen to spike: half of the spikes are
 * chance, half are short outbreaks inside the audience that pass by themselves. Counts are overdispersed and share a
 * season.
 */
class NullPublicationsTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int PUBLICATIONS = 1_000;
    private static final int WEEKS = 160;
    private static final int WATCHED_FROM = 40;
    private static final int WATCHED_TO = 140;
    private static final double AGENTS_INSIDE = 60;
    private static final double AGENTS_OUTSIDE = 180;
    private static final double DISPERSION = 1.5;

    private record Network(int[] inside, int[] outside, int alarm) {
    }

    @Test
    void publications_without_effect_are_rarely_said_to_have_helped() {
        SplittableRandom random = new SplittableRandom(2);
        int helped = 0;
        int plain = 0;
        int found = 0;
        for (int publication = 0; publication < PUBLICATIONS; publication++) {
            Network network = networkWithAlarm(random, publication % 2 == 0);
            LocalDate alarm = START.plusWeeks(network.alarm);
            EffectWindow window = EffectWindow.of(alarm.plusDays(8), alarm.plusDays(16), alarm);
            helped += estimate(network, window, 1).verdict() == Verdict.HELPED ? 1 : 0;
            found += estimate(network, window, 0.3).verdict() == Verdict.HELPED ? 1 : 0;
            Range lastFour = new Range(window.leftOutWeek().minusWeeks(4), window.leftOutWeek().minusDays(1));
            plain += EffectEstimate.of(weeks(network.inside, AGENTS_INSIDE, lastFour, 1),
                    weeks(network.inside, AGENTS_INSIDE, window.after(), 1), List.of(), List.of(), Signal.NEITHER)
                    .interval().high() < 1 ? 1 : 0;
        }
        String outcome = "of 1,000 " + helped + ", plainly " + plain + ", with an effect " + found;
        assertTrue(helped <= PUBLICATIONS * 5 / 100, outcome);
        // The simulation can tell: a plain before and after sees help where there is none, and real help is found.
        assertTrue(plain >= PUBLICATIONS * 10 / 100, outcome);
        assertTrue(found >= PUBLICATIONS * 50 / 100, outcome);
    }

    private static EffectEstimate estimate(Network network, EffectWindow window, double effect) {
        return EffectEstimate.of(weeks(network.inside, AGENTS_INSIDE, window.before(), 1),
                weeks(network.inside, AGENTS_INSIDE, window.after(), effect),
                weeks(network.outside, AGENTS_OUTSIDE, window.before(), 1),
                weeks(network.outside, AGENTS_OUTSIDE, window.after(), 1), Signal.NEITHER);
    }

    private static List<Week> weeks(int[] counts, double agents, Range range, double effect) {
        return range.mondays().stream().map(monday -> counts[IsoWeeks.between(START, monday)])
                .map(count -> new Week((int) Math.round(effect * count), agents)).toList();
    }

    private static Network networkWithAlarm(SplittableRandom random, boolean outbreak) {
        while (true) {
            double usual = Math.exp(random.nextDouble(Math.log(1.5), Math.log(10)));
            int phase = random.nextInt(52);
            int begins = outbreak ? random.nextInt(WATCHED_FROM, WATCHED_TO) : WEEKS;
            int lasts = random.nextInt(3, 7);
            double factor = random.nextDouble(2, 4);
            int[] inside = new int[WEEKS];
            int[] outside = new int[WEEKS];
            int alarm = -1;
            for (int week = 0; week < WEEKS; week++) {
                double mean = usual * (1 + 0.3 * Math.cos(2 * Math.PI * (week + phase) / 52));
                boolean breaksOut = week >= begins && week < begins + lasts;
                inside[week] = count(breaksOut ? mean * factor : mean, random);
                outside[week] = count(mean * AGENTS_OUTSIDE / AGENTS_INSIDE, random);
                if (alarm < 0 && week >= WATCHED_FROM && inside[week] > mean + 2.6 * Math.sqrt(DISPERSION * mean)) {
                    alarm = week;
                }
            }
            if (alarm >= 0 && alarm < WATCHED_TO && (!outbreak || alarm >= begins && alarm < begins + lasts)) {
                return new Network(inside, outside, alarm);
            }
        }
    }

    /** A negative binomial count of variance DISPERSION × mean. */
    private static int count(double mean, SplittableRandom random) {
        double rate = GammaDistribution.of(mean / (DISPERSION - 1), DISPERSION - 1).createSampler(random::nextLong)
                .sample();
        return rate > 0 ? PoissonDistribution.of(rate).createSampler(random::nextLong).sample() : 0;
    }
}
