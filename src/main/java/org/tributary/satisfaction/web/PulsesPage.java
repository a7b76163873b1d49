package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.IntervalBars;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.pulse.PulseFigure;
import org.tributary.satisfaction.pulse.PulseFigure.Measure;
import org.tributary.satisfaction.pulse.PulseResults;
import org.tributary.satisfaction.pulse.PulseResults.Released;

/** What agents said of working with the carrier, as it was released, quarter by quarter. */
@Named
@RequestScoped
public class PulsesPage {

    private List<Released> released = List.of();
    private List<String> factors = List.of();

    @Inject
    PulseResults results;

    @Inject
    Texts texts;

    /** A quarter in the table. @param broken its factors are others than those of the quarter before it */
    public record Quarter(String name, String index, String interval, String n, boolean shown, boolean broken) {
    }

    /** A line in the table of preferred carriers. */
    public record Line(String name, String us, String another, String none, String n) {
    }

    public void load() {
        released = results.list();
        factors = released.isEmpty() ? List.of() : results.factors(released.get(0).version());
    }

    public boolean isNone() {
        return released.isEmpty();
    }

    public String getLatest() {
        return released.isEmpty() ? "" : name(released.get(0));
    }

    private String name(Released one) {
        return texts.say("satisfaction.pulses.quarter", one.quarter().number(), Integer.toString(one.quarter().year()));
    }

    /** The index of the latest quarter. */
    public @Nullable FigureCard getCard() {
        return released.isEmpty()
                ? null
                : released.get(0).find(Measure.INDEX, "", "").map(figure -> new FigureCard("", value(figure), "",
                        interval(figure), Numbers.whole(figure.n()), "", "", "", true)).orElse(null);
    }

    public List<Quarter> getQuarters() {
        return java.util.stream.IntStream.range(0, released.size()).mapToObj(at -> {
            Released one = released.get(at);
            boolean broken = at + 1 < released.size() && released.get(at + 1).version() != one.version();
            return one.find(Measure.INDEX, "", "")
                    .map(figure -> new Quarter(name(one), value(figure), interval(figure), Numbers.whole(figure.n()), true,
                            broken))
                    .orElseGet(
                            () -> new Quarter(name(one), texts.get("satisfaction.pulses.suppressed"), "", "", false, broken));
        }).toList();
    }

    /** The factors that may be shown, the lowest first. */
    public @Nullable IntervalBars getBars() {
        List<IntervalBars.Estimate> estimates = factors.stream()
                .flatMap(code -> released.get(0).find(Measure.FACTOR, code, "").stream())
                .map(this::estimate).sorted(Comparator.comparingDouble(IntervalBars.Estimate::value)).toList();
        return estimates.isEmpty() ? null : IntervalBars.of(estimates);
    }

    private IntervalBars.Estimate estimate(PulseFigure figure) {
        double middle = (figure.interval().low() + figure.interval().high()) / 2;
        return new IntervalBars.Estimate(texts.get("satisfaction.pulse.factor." + figure.subject()), figure.interval().low(),
                figure.value() == null ? middle : figure.value(), figure.interval().high(),
                texts.say("satisfaction.overview.barText", value(figure), figure.n()), interval(figure));
    }

    /** The lines of which shares may be shown. */
    public List<Line> getLines() {
        return released.isEmpty()
                ? List.of()
                : Vocabulary.LINE.codes().stream()
                        .flatMap(line -> find(line, "us").map(us -> new Line(texts.get(Vocabulary.LINE.key(line)), share(us),
                                find(line, "another").map(this::share).orElse(""),
                                find(line, "none").map(this::share).orElse(""), Numbers.whole(us.n()))).stream())
                        .toList();
    }

    /** Those of which they may not: too few, none and hidden are told alike. */
    public String getSuppressedLines() {
        return released.isEmpty()
                ? ""
                : texts.say("satisfaction.pulses.suppressedLines", Vocabulary.LINE.codes().stream()
                        .filter(line -> find(line, "us").isEmpty()).map(line -> texts.get(Vocabulary.LINE.key(line)))
                        .collect(Collectors.joining(" · ")));
    }

    private Optional<PulseFigure> find(String line, String choice) {
        return released.get(0).find(Measure.PREFERRED, line, choice);
    }

    private String value(PulseFigure figure) {
        return figure.value() != null
                ? Numbers.whole(figure.value())
                : texts.say("satisfaction.band." + figure.band(), Numbers.whole(figure.interval().low()),
                        Numbers.whole(figure.interval().high()));
    }

    private String interval(PulseFigure figure) {
        return texts.say("satisfaction.overview.interval", Numbers.whole(figure.interval().low()),
                Numbers.whole(figure.interval().high()));
    }

    private String share(PulseFigure figure) {
        return figure.value() == null
                ? texts.say("satisfaction.pulses.shareBand", value(figure))
                : texts.say("satisfaction.pulses.share", Numbers.whole(figure.value()), Numbers.whole(figure.interval().low()),
                        Numbers.whole(figure.interval().high()));
    }
}
