package org.tributary.satisfaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tributary.privacy.Answer;
import org.tributary.privacy.SmallGroups;

/** Weeks of answers about the customers of a small network, some late, some imported, with every figure ever shown. */
final class AnsweringNetwork {

    private static final List<String> LINES = List.of("homeowners", "personal_auto", "umbrella", "farm");
    private static final List<String> STATES = List.of("OH", "TX", "PA");
    private static final List<String> TOUCHPOINTS = List.of("claim", "quote");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    /** The answers behind each figure that was shown at some time, in whichever period it was asked for. */
    final Set<Set<Answer>> shown = new LinkedHashSet<>();
    final List<ReleasedAnswer> released = new ArrayList<>();
    final Set<Long> agentsOfShownAgencies = new TreeSet<>();
    int cells;
    int agencyCells;

    private final AnswerLedger ledger = new AnswerLedger(SmallGroups.atLowest());
    private final List<ScoredAnswer> waiting = new ArrayList<>();
    private final List<ReleasedAnswer> open = new ArrayList<>();
    private final Random random;
    private final int agencies;
    private final int perAgency;
    private long nextId = 1;

    AnsweringNetwork(long seed, int weeks, int agencies, int perAgency) {
        random = new Random(seed);
        this.agencies = agencies;
        this.perAgency = perAgency;
        for (int week = 0; week < weeks; week++) {
            LocalDate monday = MONDAY.plusWeeks(week);
            int answers = random.nextInt(60);
            for (int each = 0; each < answers; each++) {
                // Some come a week or two late.
                waiting.add(answer(random.nextInt(10) == 0 && week > 1 ? monday.minusWeeks(random.nextInt(2)) : monday));
            }
            boolean imported = random.nextInt(5) == 0;
            if (imported) {
                for (int each = 0; each < 40; each++) {
                    waiting.add(answer(MONDAY.plusWeeks(random.nextInt(week + 1))));
                }
            }
            release(monday, imported);
        }
        collect();
    }

    private ScoredAnswer answer(LocalDate week) {
        int agency = random.nextInt(3) == 0 ? 0 : random.nextInt(agencies);
        long agent = (long) agency * perAgency + random.nextInt(perAgency);
        // An agency has one state and leans to one line, as real ones do: sets that nest are what an attacker looks for.
        String state = STATES.get(random.nextInt(8) == 0 ? random.nextInt(3) : agency % 3);
        String line = LINES.get(random.nextInt(3) == 0 ? random.nextInt(4) : agency % 4);
        return ScoredAnswer.of(nextId++, agent, agency, week, line, state, TOUCHPOINTS.get(random.nextInt(2)),
                random.nextInt(11));
    }

    private void release(LocalDate monday, boolean imported) {
        Instant now = monday.atStartOfDay().toInstant(ZoneOffset.UTC);
        List<ReleasedAnswer> fresh = ledger.released(Metric.NPS, List.copyOf(waiting), now);
        if (!fresh.isEmpty()) {
            waiting.clear();
        }
        released.addAll(fresh);
        open.addAll(fresh);
        if (ledger.decide(open, imported, now)) {
            open.clear();
        }
    }

    /** As if each stretch could be asked for alone: every period, month and export is a sum of these. */
    private void collect() {
        released.stream().flatMap(answer -> answer.places().stream()).distinct().forEach(place -> {
            shown.add(released.stream().filter(answer -> answer.places().contains(place)).map(ReleasedAnswer::answer)
                    .collect(Collectors.toSet()));
            cells += place.dimension().equals("all") ? 0 : 1;
            if (place.dimension().equals(AnswerCells.AGENCY)) {
                agencyCells++;
                released.stream().filter(answer -> place.cell().equals(Long.toString(answer.answer().agency())))
                        .forEach(answer -> agentsOfShownAgencies.add(answer.agent()));
            }
        });
    }
}
