package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Language;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.driver.DriverRuns;
import org.tributary.satisfaction.driver.DriverView;
import org.tributary.satisfaction.survey.Wording;

/** What goes with the score: importance and performance of what customers rate. */
@Named
@RequestScoped
public class DriversPage {

    private static final double SMALLEST_P = 0.001;

    @Inject
    DriverRuns runs;

    @Inject
    Texts texts;

    @Inject
    Settings settings;

    private String set = "";
    private @Nullable DriverView view;
    private @Nullable DriverPicture picture;
    private List<Line> lines = List.of();

    /** A factor in the table, by the number it has in the picture. */
    public record Line(int number, String text, String share, String interval, String mean, String direction) {
    }

    public void load() {
        view = runs.find(PageTurns.id(set).orElse(null));
        List<DriverPicture.Dot> dots = new ArrayList<>();
        List<Line> told = new ArrayList<>();
        for (DriverView.Factor factor : view.factors()) {
            DriverView.Share share = factor.share();
            int number = dots.size() + 1;
            dots.add(new DriverPicture.Dot(number, share.share(), share.low(), share.high(), share.mean()));
            told.add(new Line(number, words(factor.text()),
                    texts.say("satisfaction.drivers.percent", Numbers.whole(share.share())),
                    texts.say("satisfaction.overview.interval", Numbers.whole(share.low()), Numbers.whole(share.high())),
                    Numbers.fixed(share.mean(), 2), texts.get("satisfaction.drivers.direction." + share.direction())));
        }
        lines = told;
        picture = dots.isEmpty() ? null : DriverPicture.of(dots);
    }

    private static String words(Wording text) {
        return text.in(Language.spoken().locale().getLanguage());
    }

    public DriverView getView() {
        return Objects.requireNonNull(view);
    }

    public List<Line> getLines() {
        return lines;
    }

    public @Nullable DriverPicture getPicture() {
        return picture;
    }

    /** How sure the whole of it is: n, adjusted R², the test, and of which release; empty where nothing is shown. */
    public String getFit() {
        DriverView.Fit fit = getView().fit();
        if (lines.isEmpty() || fit.n() == null || fit.adjusted() == null || fit.p() == null || getView().asOf() == null) {
            return "";
        }
        String p = fit.p() < SMALLEST_P
                ? texts.say("satisfaction.drivers.below", Numbers.fixed(SMALLEST_P, 3))
                : Numbers.fixed(fit.p(), 3);
        return texts.say("satisfaction.drivers.fit", fit.n(), Numbers.whole(100 * fit.adjusted()), p,
                Dates.day(getView().asOf().atZone(settings.networkZone()).toLocalDate()));
    }

    /** Why nothing is shown, or why it is of an earlier release; empty where neither holds. */
    public String getWhy() {
        DriverView.Fit fit = getView().fit();
        return switch (getView().outcome()) {
            case "none" -> texts.get("satisfaction.drivers.none");
            case "few" -> texts.say("satisfaction.drivers.few", fit.n(), fit.needed());
            case "chance" -> texts.say("satisfaction.drivers.chance", fit.n());
            case "hidden" -> texts.get(lines.isEmpty() ? "satisfaction.drivers.hidden" : "satisfaction.drivers.earlier");
            default -> "";
        };
    }

    public String getProgress() {
        return texts.say("satisfaction.drivers.progress", getView().percent());
    }

    /** Why a factor was left out. */
    public List<String> getRefused() {
        return getView().refused().stream().map(one -> one.twin() == null
                ? texts.say("satisfaction.drivers.constant", words(one.text()))
                : texts.say("satisfaction.drivers.twin", words(one.text()), words(one.twin()))).toList();
    }

    /** The ends of the scale on which factors are rated. */
    public String getScale() {
        DriverView.Set rated = getView().set();
        return rated == null ? "" : texts.say("satisfaction.drivers.scale", rated.least(), rated.most());
    }

    public String getSet() {
        return set;
    }

    public void setSet(String set) {
        this.set = set;
    }
}
