package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.satisfaction.survey.NewQuestionnaire;
import org.tributary.satisfaction.survey.Questionnaire;

/** How a survey is built: written, looked at as customers see it, opened, closed. */
@Stateless
public class SurveyDrafts {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    /** @param version to be sent with a change @param content as it was written */
    public record View(SurveyRow survey, long version, NewQuestionnaire content) {
    }

    /**
     * What a customer would be asked.
     *
     * @param missing the languages in which some question is not worded though others are; they fall back to English
     */
    public record Preview(List<Question> questions, NewQuestionnaire content, List<String> missing) {
    }

    /** @throws NotFound where there is no such survey */
    @Allowed(Role.MANAGER)
    public View get(UUID id) {
        Survey survey = find(id);
        return new View(SurveyRow.of(survey, 0), survey.getVersion(), survey.questionnaire().content());
    }

    /**
     * Changes a draft, or gives an open survey the next edition of its questions.
     *
     * @throws NotFound         where there is no such survey
     * @throws ChangedMeanwhile where somebody else did
     * @throws org.tributary.platform.Invalid naming every field that is wrong
     * @throws org.tributary.platform.Refused where it is closed
     */
    @Allowed(Role.MANAGER)
    @Audited("survey.change")
    public void change(UUID id, long version, NewSurvey wanted) {
        Survey survey = find(id);
        require(survey, version);
        survey.change(wanted, Surveys.factors(entityManager, wanted), LocalDate.now(clock), currentPerson.get().person(),
                clock.instant()).ifPresent(entityManager::remove);
    }

    /** @throws org.tributary.platform.Refused where it is no draft any more */
    @Allowed(Role.MANAGER)
    @Audited("survey.open")
    public void open(UUID id, long version) {
        become(id, version, SurveyStatus.OPEN);
    }

    /** Takes no more answers, for good. @throws org.tributary.platform.Refused where it is not open */
    @Allowed(Role.MANAGER)
    @Audited("survey.end")
    public void close(UUID id, long version) {
        become(id, version, SurveyStatus.CLOSED);
    }

    private void become(UUID id, long version, SurveyStatus next) {
        Survey survey = find(id);
        require(survey, version);
        survey.become(next);
    }

    /** @throws org.tributary.platform.Invalid naming every field that is wrong */
    @Allowed(Role.MANAGER)
    public Preview preview(NewSurvey wanted) {
        Check check = new Check();
        NewQuestionnaire content = wanted.questions();
        Questionnaire written = new Questionnaire(check, content, 1, Surveys.factors(entityManager, wanted),
                currentPerson.get().person(), clock.instant());
        check.done();
        List<Question> questions = Question.of(written);
        return new Preview(questions, content,
                Stream.concat(questions.stream().map(Question::text), content.wording().values().stream())
                        .flatMap(text -> text.missing().stream()).distinct().sorted().toList());
    }

    private Survey find(UUID id) {
        return Surveys.find(entityManager, id).orElseThrow(NotFound::new);
    }

    private static void require(Survey survey, long version) {
        if (survey.getVersion() != version) {
            throw new ChangedMeanwhile();
        }
    }
}
