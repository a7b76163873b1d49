package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Agency;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;

/** The addresses that the carrier hands out itself: an agency's, a campaign's, and those for one answer each of a mailing. */
@Stateless
public class SurveyAddresses {

    /** So many addresses for one answer are made at once. */
    public static final int MOST = 500;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    CurrentPerson currentPerson;

    /**
     * What is wanted: addresses of an agent (user name), else of an agency (name), else of the campaign alone.
     *
     * @param campaign name of one, new or not; may be missing where there is an agent or an agency
     * @param once     how many addresses for one answer; null or 0 is one address for all
     */
    public record Wanted(@Nullable String agent, @Nullable String agency, @Nullable String campaign, @Nullable Integer once) {
    }

    /** @param campaign its code, or null @param addresses whole, as a browser opens them */
    public record Made(@Nullable String campaign, List<String> addresses) {
    }

    /** An address for all customers of an agency, or of everyone. @param agency empty for a campaign's alone */
    public record Standing(String agency, @Nullable String campaign, String address) {
    }

    /** The addresses for all that were made of a survey, the newest first. */
    @Allowed(Role.MANAGER)
    public List<Standing> of(UUID survey) {
        return entityManager.createNamedQuery(SurveyLink.OF_SURVEY, SurveyLink.class).setParameter("survey", survey)
                .getResultStream().map(link -> new Standing(link.getAgency() == null ? "" : link.getAgency().getName(),
                        link.getCampaign(), address(link)))
                .toList();
    }

    /** The agencies that have an agent today, by name. */
    @Allowed(Role.MANAGER)
    public List<String> agencies() {
        return entityManager.createNamedQuery(SurveyLink.AGENCIES, Agency.class).setParameter("today", today())
                .getResultStream().map(Agency::getName).toList();
    }

    /**
     * Makes addresses; the one for all is made once, and is the same ever after.
     *
     * @throws NotFound where there is no such survey
     * @throws Invalid  naming every field that is wrong
     * @throws Refused  where the survey is not open
     */
    @Allowed(Role.MANAGER)
    @Audited("survey.addresses")
    public Made make(UUID id, Wanted wanted) {
        Survey survey = Surveys.find(entityManager, id).orElseThrow(NotFound::new);
        if (!survey.isOpenOn(today())) {
            throw new Refused("satisfaction.error.notOpen");
        }
        int once = Objects.requireNonNullElse(wanted.once(), 0);
        Person agent = isEmpty(wanted.agent()) ? null : agent(wanted.agent());
        Agency agency = agent != null || isEmpty(wanted.agency()) ? null : agency(wanted.agency());
        Check check = new Check();
        check.that(once >= 0 && once <= MOST, "once", "platform.error.between", 0, MOST);
        check.that(agent != null || agency != null || !isEmpty(wanted.campaign()), "campaign",
                "satisfaction.error.whoseAddress");
        check.done();
        String campaign = isEmpty(wanted.campaign()) ? null : campaign(wanted.campaign());
        List<SurveyLink> links = once == 0
                ? List.of(standing(survey, agent, agency, campaign))
                : IntStream.range(0, once).mapToObj(one -> made(survey, agent, agency, campaign, true)).toList();
        return new Made(campaign, links.stream().map(this::address).toList());
    }

    private SurveyLink standing(Survey survey, @Nullable Person agent, @Nullable Agency agency, @Nullable String campaign) {
        return entityManager.createNamedQuery(SurveyLink.STANDING, SurveyLink.class).setParameter("survey", survey)
                .getResultStream()
                .filter(link -> Objects.equals(link.getAgent(), agent) && Objects.equals(link.getAgency(), agency)
                        && Objects.equals(link.getCampaign(), campaign))
                .findFirst().orElseGet(() -> made(survey, agent, agency, campaign, false));
    }

    private SurveyLink made(Survey survey, @Nullable Person agent, @Nullable Agency agency, @Nullable String campaign,
            boolean once) {
        SurveyLink link = new SurveyLink(survey, agent, agency, campaign, once, clock.instant());
        entityManager.persist(link);
        return link;
    }

    private Person agent(String username) {
        return entityManager.createNamedQuery(Person.BY_USERNAME, Person.class)
                .setParameter("username", username.strip().toLowerCase(Locale.ROOT)).getResultStream().findFirst()
                .filter(person -> person.isEnabled() && person.roles().contains(Role.AGENT))
                .orElseThrow(() -> new Invalid("agent", "satisfaction.error.unknownAgent"));
    }

    private Agency agency(String name) {
        return entityManager.createNamedQuery(Agency.BY_NAME, Agency.class).setParameter("name", name.strip()).getResultStream()
                .findFirst().orElseThrow(() -> new Invalid("agency", "satisfaction.error.unknownAgency"));
    }

    /** The code of that campaign; the second of a name is the first. */
    private String campaign(String name) {
        Campaign wanted = new Campaign(name, currentPerson.get().person(), clock.instant());
        boolean known = entityManager.createNamedQuery(Campaign.BY_CODE, Campaign.class).setParameter("code", wanted.getCode())
                .getResultStream().findFirst().isPresent();
        if (!known) {
            entityManager.persist(wanted);
            entityManager.flush();
        }
        return wanted.getCode();
    }

    private String address(SurveyLink link) {
        return settings.address() + SurveyLinks.PAGE + link.getToken();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.networkZone());
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
