package org.tributary.satisfaction.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.platform.Interval;
import org.tributary.platform.Language;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.alert.Reading.Moved;
import org.tributary.satisfaction.alert.When.Verdict;

class AlertFactsTest {

    private final Texts texts = new Texts();

    private static Reading reading(@Nullable Moved moved) {
        return new Reading(143, 12, "", new Interval(3.1, 20.9), LocalDate.of(2026, 8, 24), LocalDate.of(2026, 11, 22), moved);
    }

    private static Moved moved(double by, double low, double high) {
        return new Moved(by, new Interval(low, high), true);
    }

    @Test
    void below_is_evident_when_the_whole_interval_is() {
        assertEquals(Verdict.EVIDENT, When.BELOW.of(reading(null), 21, 1));
        assertEquals(Verdict.OPEN, When.BELOW.of(reading(null), 20.9, 1));
        assertEquals(Verdict.INSIDE, When.BELOW.of(reading(null), 12, 1));
        assertEquals(Verdict.OPEN, When.BELOW.of(reading(null), 30, 144), "too few say nothing");
        assertEquals(Verdict.OPEN, When.BELOW.of(reading(null), 5, 144), "not even that it is over");
    }

    @Test
    void a_change_is_evident_when_its_interval_excludes_zero() {
        assertEquals(Verdict.EVIDENT, When.FELL.of(reading(moved(-9, -16, -2)), Double.NaN, 1));
        assertEquals(Verdict.OPEN, When.FELL.of(reading(moved(-9, -18, 0)), Double.NaN, 1));
        assertEquals(Verdict.INSIDE, When.FELL.of(reading(moved(0, -8, 8)), Double.NaN, 1));
        assertEquals(Verdict.INSIDE, When.ROSE.of(reading(moved(-9, -16, -2)), Double.NaN, 1));
        assertEquals(Verdict.EVIDENT, When.ROSE.of(reading(moved(9, 2, 16)), Double.NaN, 1));
        assertEquals(Verdict.OPEN, When.ROSE.of(reading(null), Double.NaN, 1), "nothing to compare with");
    }

    @Test
    void an_alert_says_n_and_every_interval_in_the_language_of_who_reads() {
        AlertFacts facts = AlertFacts.of(new Watched("nps", GroupBy.LINE, "homeowners"), When.FELL, Double.NaN,
                reading(moved(-9, -16, -2)));
        AlertFacts kept = AlertFacts.parse(facts.text());
        assertEquals(facts, kept);
        assertEquals("Net promoter score, Homeowners", Language.ENGLISH.say(() -> kept.about(texts)));
        assertEquals(
                "From August 24, 2026 to November 22, 2026 it was 12.0 (95 % interval 3.1 to 20.9, n = 143): 9.0 points less"
                        + " than in the same weeks a year earlier (2.0 to 16.0).",
                Language.ENGLISH.say(() -> kept.sentence(texts)));
        assertEquals(
                "Dal 24 agosto 2026 al 22 novembre 2026 era 12,0 (intervallo al 95 %: da 3,1 a 20,9, n = 143): 9,0 punti in"
                        + " meno rispetto alle stesse settimane dell’anno prima (da 2,0 a 16,0).",
                Language.ITALIAN.say(() -> kept.sentence(texts)));
    }

    @Test
    void a_threshold_is_named() {
        AlertFacts facts = AlertFacts.of(new Watched("csat", GroupBy.NONE, ""), When.BELOW, 30, reading(null));
        assertEquals("From August 24, 2026 to November 22, 2026 it was 12.0 (95 % interval 3.1 to 20.9, n = 143). The whole"
                + " interval lies below 30.", Language.ENGLISH.say(() -> AlertFacts.parse(facts.text()).sentence(texts)));
    }
}
