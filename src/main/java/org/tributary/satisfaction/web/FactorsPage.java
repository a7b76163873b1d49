package org.tributary.satisfaction.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.figure.Drivers;
import org.tributary.satisfaction.survey.FactorSets;
import org.tributary.satisfaction.survey.NewFactorSet;

/** The factors of each index, and the next version of one: what a version says is never changed. */
@Named
@RequestScoped
public class FactorsPage {

    private List<Row> rows = List.of();
    private String code = "";
    private String name = "";
    private @Nullable Integer least = 1;
    private @Nullable Integer most = 5;
    private final List<FactorForm> factors = Stream.generate(FactorForm::new).limit(Drivers.MOST_FACTORS).toList();

    @Inject
    FactorSets factorSets;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    /** @param warning which languages are missing, or empty */
    public record Row(String id, String name, String scale, String factors, String warning) {
    }

    /** On the way in, so that what is typed on a page sent back stands over what was there. */
    @PostConstruct
    void open() {
        PageTurns.id(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("set"))
                .ifPresent(set -> {
                    try {
                        show(factorSets.get(set));
                    } catch (NotFound gone) {
                        turns.notFound();
                    }
                });
    }

    private void show(FactorSets.Row set) {
        code = set.code();
        name = set.name();
        least = set.least();
        most = set.most();
        for (int at = 0; at < set.factors().size(); at++) {
            factors.get(at).show(set.factors().get(at));
        }
    }

    public void load() {
        rows = factorSets.list().stream().map(this::row).toList();
    }

    private Row row(FactorSets.Row set) {
        return new Row(set.id().toString(), texts.say("satisfaction.factors.version", set.name(), set.version()),
                texts.say("satisfaction.factors.scale", set.least(), set.most()),
                set.factors().stream().map(part -> texts.say("satisfaction.factors.part", part.code(), part.weight()))
                        .collect(Collectors.joining(" · ")),
                set.missing().isEmpty()
                        ? ""
                        : texts.say("satisfaction.build.missing", set.missing().stream()
                                .map(language -> texts.get("platform.language." + language))
                                .collect(Collectors.joining(", "))));
    }

    public void create() {
        boolean done = turns.done("factors", () -> {
            factorSets.create(new NewFactorSet(code, name, least, most,
                    factors.stream().filter(FactorForm::isTyped).map(FactorForm::typed).toList()));
            turns.go("/satisfaction/factors.xhtml", "satisfaction.factors.created");
        });
        if (!done) {
            load();
        }
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<FactorForm> getFactors() {
        return factors;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Integer getLeast() {
        return least;
    }

    public void setLeast(@Nullable Integer least) {
        this.least = least;
    }

    public @Nullable Integer getMost() {
        return most;
    }

    public void setMost(@Nullable Integer most) {
        this.most = most;
    }
}
