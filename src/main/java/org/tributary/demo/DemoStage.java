package org.tributary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.tributary.insight.Answers;
import org.tributary.insight.Curation;
import org.tributary.insight.Insights;
import org.tributary.insight.SameHeres;
import org.tributary.notification.Inbox;
import org.tributary.observation.NewObservation;
import org.tributary.observation.Observations;
import org.tributary.people.Actor;
import org.tributary.people.Actors;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.BusinessException;
import org.tributary.platform.PortalClock;
import org.tributary.satisfaction.NewResponse;
import org.tributary.satisfaction.NewSurvey;
import org.tributary.satisfaction.Surveys;
import org.tributary.satisfaction.alert.AlertRules;
import org.tributary.satisfaction.alert.NewRule;
import org.tributary.satisfaction.pulse.NewPulse;
import org.tributary.satisfaction.pulse.PulseAnswers;
import org.tributary.satisfaction.report.Reports;
import org.tributary.satisfaction.survey.FactorSets;

/** Leads each act to its door, as the one who does it and at its moment. What is not there (yet) is passed over. */
@ApplicationScoped
public class DemoStage {

    private static final Actor BACKGROUND = Actor.system("demo network", Role.MANAGER);

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    PortalClock portalClock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Actors actors;

    @Inject
    DemoFinder finder;

    @Inject
    DemoWork work;

    @Inject
    DemoDesk desk;

    @Inject
    Observations observations;

    @Inject
    DemoReview review;

    @Inject
    Insights insights;

    @Inject
    Curation curation;

    @Inject
    SameHeres sameHeres;

    @Inject
    Answers answers;

    @Inject
    DemoPublishing publishing;

    @Inject
    DemoProducts products;

    @Inject
    DemoPlans plans;

    @Inject
    Surveys surveys;

    @Inject
    FactorSets factorSets;

    @Inject
    AlertRules alertRules;

    @Inject
    Reports reports;

    @Inject
    PulseAnswers pulse;

    @Inject
    Inbox inbox;

    private final Map<String, Actor> known = new ConcurrentHashMap<>();

    /** @throws BusinessException as the door does */
    void play(DemoAct act) {
        try {
            portalClock.at(act.at(), () -> currentPerson.as(actor(act.account()), () -> {
                act.deed().on(this);
                return null;
            }));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Actor actor(String account) {
        if (account.equals(DemoAct.SYSTEM) || account.equals(DemoAct.CUSTOMER)) {
            return BACKGROUND;
        }
        return known.computeIfAbsent(account, name -> actors.findByUsername(name).orElseThrow());
    }

    void note(NewObservation note) {
        observations.submit(note);
    }

    void nameWays() {
        review.nameWays();
    }

    void review() {
        review.decide();
    }

    void openSurvey(String title) {
        UUID factors = factorSets.create(DemoFactors.set()).id();
        UUID id = surveys.create(new NewSurvey(title, null, null, null, null, null, factors.toString(), true, null, false))
                .id();
        progress().open(id.toString());
    }

    void watch(NewRule rule) {
        alertRules.write(rule);
    }

    void wantReport() {
        reports.plan(null);
        reports.plans().forEach(plan -> reports.makeNow(plan.id()));
    }

    void answerSurvey(NewResponse response) {
        surveys.answer(UUID.fromString(progress().survey()), response);
    }

    void sayPulse(NewPulse answer) {
        if (pulse.turn().isOpen()) {
            pulse.answer(answer);
        }
    }

    private DemoProgress progress() {
        return entityManager.find(DemoProgress.class, DemoProgress.ONLY);
    }

    void work(boolean consolidate, boolean release) throws Exception {
        work.doAll(consolidate, release);
    }

    void merge(DemoThing thing) {
        List<UUID> themes = finder.themes(thing);
        if (themes.size() > 1) {
            curation.merge(themes.get(0), themes.subList(1, themes.size()));
        }
    }

    void publish(DemoThing thing) {
        if (finder.insight(thing.title()).isPresent()) {
            return;
        }
        finder.theme(thing).ifPresent(theme -> insights.publish(theme, finder.insightOf(thing, theme)));
    }

    void respond(String insight, String status, String text) {
        finder.insight(insight).ifPresent(id -> insights.respond(id, status, text));
    }

    /** For what the carrier's answers go through. */
    DemoPublishing publishing() {
        return publishing;
    }

    DemoProducts products() {
        return products;
    }

    DemoPlans plans() {
        return plans;
    }

    void clearDesk() {
        desk.clear();
    }

    void readInbox() {
        inbox.seeAll();
    }

    void answer(DemoThing thing, String text) {
        finder.theme(thing).ifPresent(theme -> answers.answer(theme, text));
    }

    void sameHere(String insight, boolean followsToo) {
        finder.insight(insight).ifPresent(id -> {
            sameHeres.add(id);
            if (followsToo) {
                sameHeres.follow(id);
            }
        });
    }
}
