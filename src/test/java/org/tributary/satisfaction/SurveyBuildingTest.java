package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.people.Role;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.FieldError;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.satisfaction.AnswerSheets.Place;
import org.tributary.satisfaction.AnswerSheets.Sheet;
import org.tributary.satisfaction.AnswerSheets.Told;
import org.tributary.satisfaction.SurveyAddresses.Wanted;
import org.tributary.satisfaction.survey.FactorAnswer;
import org.tributary.satisfaction.survey.FactorRating;
import org.tributary.satisfaction.survey.FactorSet;
import org.tributary.satisfaction.survey.NewFactorSet;
import org.tributary.satisfaction.survey.NewFactorSet.NewFactor;
import org.tributary.satisfaction.survey.Wording;

/** A survey with factors from its first draft to answers at every kind of address, on real rows of both databases. */
class SurveyBuildingTest {

    private static final Told NOTHING = new Told("homeowners", "OH", "claim", "");

    private SurveyDoors doors;

    @AfterEach
    void close() {
        doors.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_is_opened_answered_given_another_edition_and_closed(BothDatabases kind) {
        start(kind);
        FactorSetsOf first = factors(1, 5);
        SurveyRow made = doors.in(() -> doors.surveys.create(wanted(List.of("nps"), first.id, "Would you?")));
        assertEquals(List.of("draft", "relationship", 1), List.of(made.status(), made.kind(), made.edition()));
        assertThrows(Refused.class, () -> agency(made.id(), null), "nobody answers a draft");
        change(made.id(), wanted(List.of("nps", "ces"), first.id, "Would you?"));
        assertEquals(1, doors.in(() -> doors.surveys.get(made.id())).edition(), "of a draft there is one edition");
        become(made.id(), doors.drafts::open);
        String token = agency(made.id(), null);
        Sheet begun = open(token, null);
        assertEquals(List.of("Would you?", "nps"), List.of(next(begun).text().in("it"), next(begun).code()));
        UUID sheet = rate(token, null, "nps", 9);

        change(made.id(), wanted(List.of("nps"), factors(0, 10).id, "Would you?"));
        assertEquals(2, doors.in(() -> doors.surveys.get(made.id())).edition());
        assertEquals("ces", next(open(token, sheet)).code(), "who has begun goes on with what was begun");
        rate(token, sheet, "ces", 7);
        rate(token, sheet, "factor.speed", 4);
        rate(token, sheet, "factor.words", Question.NOT_APPLICABLE);
        assertEquals(Place.TELLING, open(token, sheet).place());
        send(token, sheet, NOTHING);
        assertEquals(List.of(new FactorRating(0, "speed", 4)), ratings(first));
        assertEquals("factor.speed", next(open(token, rate(token, null, "nps", 3))).code(),
                "who begins now is asked the new edition");

        become(made.id(), doors.drafts::close);
        assertEquals(Place.CLOSED, open(token, null).place());
        assertThrows(Refused.class, () -> rate(token, null, "nps", 3));
        assertThrows(Refused.class, () -> become(made.id(), doors.drafts::open));
        assertThrows(Refused.class, () -> change(made.id(), wanted(List.of("nps"), null, "")));
        assertThrows(ChangedMeanwhile.class, () -> doors.drafts.close(made.id(), 0));
    }

    @ParameterizedTest
    @EnumSource
    void at_an_agencys_address_the_customer_says_who_it_was_or_leaves_it_open(BothDatabases kind) {
        start(kind);
        String token = agency(doors.survey, "Otoño 2026!");
        Sheet asked = open(token, null);
        assertEquals(List.of("", "Harbor Insurance"), List.of(asked.agent(), asked.agency()));
        assertEquals(List.of("Ann"), asked.asked().people().stream().map(AnswerSheets.Who::name).toList());
        String ann = asked.asked().people().get(0).id().toString();
        send(token, rate(token, null, "nps", 10), new Told("homeowners", null, null, "", ann));
        send(token, rate(token, null, "nps", 2), NOTHING);
        UUID other = rate(token, null, "nps", 2);
        assertEquals("who",
                field(() -> doors.sheets.send(token, other,
                        new Told("homeowners", "OH", null, "", UUID.randomUUID().toString()))));
        assertEquals(List.of("3 2 otono-2026 OH 10", "null 2 otono-2026 OH 2"), responses());
        assertEquals(token, agency(doors.survey, "otono 2026"), "one address an agency and campaign");
        assertNotEquals(token, agency(doors.survey, null));
    }

    @ParameterizedTest
    @EnumSource
    void at_a_campaigns_own_address_the_customer_says_which_agency_it_is(BothDatabases kind) {
        start(kind);
        assertEquals("campaign", field(() -> doors.addresses.make(doors.survey, new Wanted(null, " ", "", 0))));
        assertEquals("agency", field(() -> doors.addresses.make(doors.survey, new Wanted(null, "No such", "", 0))));
        assertEquals("once", field(() -> doors.addresses.make(doors.survey, new Wanted("ann", null, null, 501))));
        String token = made(doors.survey, new Wanted(null, null, "Poster", null)).get(0);
        UUID sheet = rate(token, null, "csat", 4);
        AnswerSheets.Who agency = open(token, sheet).asked().agencies().get(0);
        assertEquals("agency", field(() -> doors.sheets.send(token, sheet, NOTHING)), "without it nothing can be counted");
        send(token, sheet, new Told("homeowners", "OH", null, "", agency.id().toString()));
        rate(token, null, "csat", 1);
        doors.clock.pass(java.time.Duration.ofDays(2));
        assertEquals(1, doors.in(doors.left::close));
        assertEquals(List.of("null 2 poster OH null"), responses(), "what was left without an agency is not counted");
    }

    @ParameterizedTest
    @EnumSource
    void each_address_of_a_mailing_takes_one_answer(BothDatabases kind) {
        start(kind);
        List<String> tokens = made(doors.survey, new Wanted(" ANN ", null, "Mailing", 50));
        assertEquals(50, Stream.concat(tokens.stream(), tokens.stream()).distinct().count());
        UUID sheet = rate(tokens.get(0), null, "nps", 8);
        UUID twice = rate(tokens.get(0), null, "nps", 8);
        send(tokens.get(0), sheet, NOTHING);
        assertThrows(Refused.class, () -> send(tokens.get(0), twice, NOTHING));
        assertEquals(Place.CLOSED, open(tokens.get(0), null).place());
        assertEquals(Place.ASKING, open(tokens.get(1), null).place());
        assertThrows(NotFound.class, () -> open(tokens.get(1) + "x", null), "an altered address is nobody's");
        assertEquals(List.of("3 2 mailing OH 8"), responses());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_wrong_with_an_answer_is_said_and_nothing_is_kept(BothDatabases kind) {
        start(kind);
        FactorSetsOf factors = factors(1, 5);
        UUID id = doors.in(() -> doors.surveys.create(new NewSurvey("With factors", "life", "OH", "claim", null, null,
                factors.id.toString(), true, null, false))).id();
        assertEquals("nps", answered(id, "2026-11-20", 11, null));
        assertEquals("answeredOn", answered(id, "1900-01-01", 9, null));
        assertEquals("answeredOn", answered(id, "2026-11-24", 9, null));
        assertEquals("factors", answered(id, "2026-11-20", 9, new FactorScores(2, Map.of("speed", 4))));
        assertEquals("factors", answered(id, "2026-11-20", 9, new FactorScores(null, Map.of("speed", 4))));
        assertEquals("factors", answered(id, "2026-11-20", 9, new FactorScores(1, Map.of("speed", 6))));
        assertEquals("factors", answered(id, "2026-11-20", 9, new FactorScores(1, Map.of("colour", 3))));
        assertEquals("factors", answered(doors.survey, "2026-11-20", 9, new FactorScores(1, Map.of("speed", 3))));
        assertTrue(responses().isEmpty());
        NewResponse good = response("2026-11-20", 9, new FactorScores(1, Map.of("speed", 5, "words", 2)));
        assertEquals(Surveys.Outcome.ACCEPTED, doors.in(() -> doors.surveys.answer(id, good)));
        assertEquals(Surveys.Outcome.DUPLICATE, doors.in(() -> doors.surveys.answer(id, good)));
        assertEquals(List.of(new FactorRating(0, "speed", 5), new FactorRating(0, "words", 2)), ratings(factors));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_wrong_with_a_survey_is_said(BothDatabases kind) {
        start(kind);
        assertEquals("closesOn", field(() -> doors.surveys.create(NewSurvey.of("Late", null, null, null, "2026-11-21"))));
        assertEquals("factorSet", field(() -> doors.surveys.create(wanted(List.of("nps"), UUID.randomUUID(), ""))));
        assertEquals("asks", field(() -> doors.surveys.create(wanted(List.of(), null, ""))));
        assertEquals("asks", field(() -> doors.surveys.create(wanted(List.of("impression"), null, ""))));
        assertEquals("nps", field(() -> doors.surveys.create(wanted(List.of("nps"), null, "x".repeat(301)))));
        UUID factors = factors(1, 5).id;
        SurveyDrafts.Preview seen = doors
                .in(() -> doors.drafts.preview(wanted(List.of("ces", "nps"), factors, "Would you?")));
        assertEquals(List.of("nps", "ces", "factor.speed", "factor.words"),
                seen.questions().stream().map(Question::code).toList());
        assertEquals(List.of("es", "it"), seen.missing());
    }

    private void start(BothDatabases kind) {
        doors = SurveyDoors.on(kind);
        doors.actAs(Role.MANAGER);
    }

    private record FactorSetsOf(UUID id) {
    }

    private FactorSetsOf factors(int least, int most) {
        Wording text = new Wording("Good?", "¿Bien?", "");
        return new FactorSetsOf(doors.in(() -> doors.factorSets.create(new NewFactorSet("experience", "Experience", least, most,
                List.of(new NewFactor("speed", 60, text), new NewFactor("words", 40, text))))).id());
    }

    private static NewSurvey wanted(List<String> asks, @Nullable UUID factors, String wording) {
        return new NewSurvey("Built", null, null, null, null, asks, Objects.toString(factors, ""), true,
                Map.of("nps", new Wording(wording, "", "")), true);
    }

    private void change(UUID survey, NewSurvey wanted) {
        long version = version(survey);
        doors.run(() -> doors.drafts.change(survey, version, wanted));
    }

    private void become(UUID survey, ObjLongConsumer<UUID> act) {
        long version = version(survey);
        doors.run(() -> act.accept(survey, version));
    }

    private long version(UUID survey) {
        return doors.in(() -> doors.drafts.get(survey)).version();
    }

    private String agency(UUID survey, @Nullable String campaign) {
        return made(survey, new Wanted(null, "Harbor Insurance", campaign, 0)).get(0);
    }

    private List<String> made(UUID survey, Wanted wanted) {
        return doors.in(() -> doors.addresses.make(survey, wanted)).addresses().stream()
                .map(address -> address.substring(address.indexOf('=') + 1)).toList();
    }

    private static Question next(Sheet sheet) {
        return Objects.requireNonNull(sheet.next());
    }

    private Sheet open(String token, @Nullable UUID sheet) {
        return doors.in(() -> doors.sheets.open(token, sheet, null));
    }

    private UUID rate(String token, @Nullable UUID sheet, String code, int score) {
        return doors.in(() -> doors.sheets.rate(token, sheet, code, score));
    }

    private void send(String token, UUID sheet, Told told) {
        doors.run(() -> doors.sheets.send(token, sheet, told));
    }

    private String answered(UUID survey, String day, int nps, @Nullable FactorScores factors) {
        return field(() -> doors.surveys.answer(survey, response(day, nps, factors)));
    }

    private static NewResponse response(String day, int nps, @Nullable FactorScores factors) {
        return new NewResponse("r1", "ann", day, "life", "OH", "claim", nps, null, null, "", factors);
    }

    private String field(Runnable act) {
        List<FieldError> errors = assertThrows(Invalid.class, () -> doors.run(act)).errors();
        return errors.get(0).field();
    }

    /** What was rated with a version, the responses all called 0. */
    private List<FactorRating> ratings(FactorSetsOf factors) {
        return doors.in(() -> {
            FactorSet set = doors.entityManager.createNamedQuery(FactorSet.BY_PUBLIC_ID, FactorSet.class)
                    .setParameter("id", factors.id).getSingleResult();
            return doors.entityManager.createNamedQuery(FactorAnswer.OF_SET, FactorRating.class)
                    .setParameter("set", set.getId())
                    .getResultStream().map(one -> new FactorRating(0, one.factor(), one.score())).toList();
        });
    }

    private List<String> responses() {
        List<?> rows = doors.in(() -> doors.entityManager.createNativeQuery("""
                select coalesce(cast(agent_id as varchar), 'null') || ' ' || agency_id || ' ' || coalesce(campaign, '') || ' '
                    || state || ' ' || coalesce(cast(nps as varchar), 'null') from survey_response order by id""")
                .getResultList());
        return rows.stream().map(String::valueOf).toList();
    }
}
