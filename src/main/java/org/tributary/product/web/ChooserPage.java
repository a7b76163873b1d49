package org.tributary.product.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.NotFound;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Choices;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.product.Chooser;
import org.tributary.product.Choosing;
import org.tributary.product.Demands;
import org.tributary.product.Judgement;
import org.tributary.product.ProductTerms;
import org.tributary.product.Question;
import org.tributary.product.Situation;
import org.tributary.product.Stage;

/**
 * An agent asks, with the customer beside them. The answers come in the body of a request, are judged, go back into the page, and
 * are forgotten: the inputs are plain ones, so that no view keeps them, and this bean lives as long as the request. Of an
 * address nothing but the product's id is read.
 */
@Named
@RequestScoped
public class ChooserPage {

    private static final String FACT = "fact.";

    private String id = "";
    private @Nullable Integer clients;
    private @Nullable Choosing of;
    private @Nullable Judgement judgement;
    private final Map<String, String> answers = new HashMap<>();

    @Inject
    Chooser chooser;

    @Inject
    Demands demands;

    @Inject
    Choices choices;

    @Inject
    Texts texts;

    @Inject
    SummaryWords summaryWords;

    @Inject
    PageTurns act;

    /** One answer among those there are, and whether it was given. */
    public record Answer(String key, String label, boolean chosen) {
    }

    /** A form brings the id itself, and its parts are asked whether they are there before the page's parameters are read. */
    @PostConstruct
    void begin() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback()) {
            answers.putAll(faces.getExternalContext().getRequestParameterMap());
            id = given("id");
            load();
        }
    }

    public void load() {
        try {
            Choosing found = chooser.open(PageTurns.id(id).orElseThrow(NotFound::new));
            clients = found.clients();
            ProductTerms terms = found.terms();
            if (terms != null) {
                judgement = found.judge(situation(terms));
            }
            of = found;
        } catch (NotFound hidden) {
            act.notFound();
        }
    }

    private Situation situation(ProductTerms terms) {
        Map<String, String> facts = new HashMap<>();
        terms.questions().forEach(one -> facts.put(one.fact(), given(FACT + one.fact())));
        return new Situation(given("state"), given("segment"), facts);
    }

    private String given(String name) {
        return answers.getOrDefault(name, "").strip();
    }

    /** What was answered is judged when the page is built; there is nothing else to do, and nothing to keep. */
    public void check() {
        answers.putIfAbsent("option", "");
    }

    public void say() {
        UUID product = of().id();
        if (act.done("demand", () -> demands.say(product, clients))) {
            act.go("/product/chooser.xhtml?id=" + product, "product.demand.said");
        }
    }

    public void takeBack() {
        UUID product = of().id();
        if (act.done("demand", () -> demands.takeBack(product))) {
            act.go("/product/chooser.xhtml?id=" + product, "product.demand.takenBack");
        }
    }

    public List<Answer> getStates() {
        return choices.of(Vocabulary.STATE, of().states()).stream().map(one -> answer("state", one)).toList();
    }

    public List<Answer> getSegments() {
        ProductTerms terms = of().terms();
        return terms == null || !terms.asksForSegment()
                ? List.of()
                : terms.segments().stream().map(one -> answer("segment", new Choice(one, one))).toList();
    }

    /** The answers a question has, in words. */
    public List<Answer> answersOf(Question question) {
        return question.answers().stream().map(one -> answer(FACT + question.fact(), new Choice(one,
                question.kind() == Question.Kind.YES_NO ? texts.get("product.answer." + one) : one))).toList();
    }

    private Answer answer(String name, Choice choice) {
        return new Answer(choice.key(), choice.label(), choice.key().equals(given(name)));
    }

    /** What was written for a number. */
    public String numberOf(Question question) {
        return given(FACT + question.fact());
    }

    public boolean isChosen(String option) {
        return option.equals(given("option")) && judgement != null && judgement.isOpenFor(option);
    }

    /** What can be handed to the customer, where the rules let it. */
    public @Nullable Summary getSummary() {
        Judgement judged = judgement;
        return judged == null || !judged.isOpenFor(given("option"))
                ? null
                : summaryWords.of(of(), judged, given("state"), given("option"));
    }

    public boolean isConsidered() {
        return of != null && of.stage() == Stage.CONSIDERING && !of.preview();
    }

    private Choosing of() {
        return Optional.ofNullable(of).orElseThrow(NotFound::new);
    }

    public @Nullable Choosing getOf() {
        return of;
    }

    public @Nullable Judgement getJudgement() {
        return judgement;
    }

    public @Nullable Integer getClients() {
        return clients;
    }

    public void setClients(@Nullable Integer clients) {
        this.clients = clients;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
