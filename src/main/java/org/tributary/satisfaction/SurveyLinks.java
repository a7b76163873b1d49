package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;

/** The addresses that agents give to their customers, each agent their own. */
@Stateless
public class SurveyLinks {

    static final String PAGE = "/satisfaction/answer.xhtml?link=";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    CurrentPerson currentPerson;

    /** @param address the whole of it, as a browser opens it @param touchpoint what the survey is about, or null */
    public record Mine(UUID survey, String title, @Nullable String touchpoint, @Nullable LocalDate closesOn, String address) {
    }

    /** Whether there is a survey that customers can be asked to answer. */
    @Allowed(Role.AGENT)
    public long countOpen() {
        return open().size();
    }

    /** The open surveys, the newest first, each with the agent's own address; it is made when it is first looked at. */
    @Allowed(Role.AGENT)
    public List<Mine> mine() {
        // Of two pages that are opened at once the second waits here, and finds what the first made.
        Person agent = entityManager.find(Person.class, currentPerson.get().person(), LockModeType.PESSIMISTIC_WRITE);
        Map<Long, SurveyLink> links = entityManager.createNamedQuery(SurveyLink.MINE, SurveyLink.class)
                .setParameter("agent", agent.getId()).getResultStream()
                .collect(Collectors.toMap(link -> link.getSurvey().getId(), Function.identity(), (first, later) -> first));
        return open().stream()
                .map(survey -> mine(survey, links.computeIfAbsent(survey.getId(), none -> made(survey, agent, false))))
                .toList();
    }

    /**
     * An address for one customer, which takes one answer.
     *
     * @throws NotFound where there is no such survey
     * @throws Refused  where it is closed
     */
    @Allowed(Role.AGENT)
    @Audited("survey.link")
    public Mine once(UUID id) {
        Survey survey = entityManager.createNamedQuery(Survey.BY_PUBLIC_ID, Survey.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        if (!survey.isOpenOn(today())) {
            throw new Refused("satisfaction.error.closed");
        }
        return mine(survey, made(survey, entityManager.find(Person.class, currentPerson.get().person()), true));
    }

    private SurveyLink made(Survey survey, Person agent, boolean once) {
        SurveyLink link = new SurveyLink(survey, agent, null, null, once, clock.instant());
        entityManager.persist(link);
        return link;
    }

    private List<Survey> open() {
        return entityManager.createNamedQuery(Survey.OPEN, Survey.class).setParameter("today", today()).getResultList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.networkZone());
    }

    private Mine mine(Survey survey, SurveyLink link) {
        return new Mine(survey.getPublicId(), survey.getTitle(), survey.getTouchpoint(), survey.getClosesOn(),
                settings.address() + PAGE + link.getToken());
    }
}
