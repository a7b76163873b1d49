package org.tributary.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.home.Operations;
import org.tributary.notification.Mail;
import org.tributary.notification.MailState;
import org.tributary.notification.Mails;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Enrolment;
import org.tributary.people.Enrolments;
import org.tributary.people.Person;
import org.tributary.people.Promises;
import org.tributary.people.Role;
import org.tributary.platform.Check;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** What an administrator does so that the network can begin: what is done, what is next, and what can never show. */
@Named
@RequestScoped
public class SetupPage {

    private static final List<Role> NEEDED = List.of(Role.CURATOR, Role.PUBLISHER, Role.APPROVER, Role.MANAGER);
    private static final String TEST = "test:";

    private String mail = "";
    private @Nullable String address;
    private List<Step> steps = List.of();
    private List<String> warnings = List.of();

    @Inject
    Promises promises;

    @Inject
    Enrolments enrolments;

    @Inject
    Operations operations;

    @Inject
    Mails mails;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Settings settings;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    /**
     * One thing to do.
     *
     * @param next whether it is the first that is not done
     * @param told how it stands, in a sentence
     * @param path where it is done
     */
    public record Step(String key, boolean done, boolean next, String told, String path) {
    }

    public void load() {
        Enrolments.Heads heads = enrolments.heads();
        Enrolment enrolment = enrolments.read();
        boolean promised = promises.findCurrent().isPresent();
        long notes = operations.notes();
        List<Step> all = new ArrayList<>();
        String name = currentPerson.get().name();
        all.add(step("name", !name.equals(Person.FIRST_ADMINISTRATOR),
                "/people/edit.xhtml?id=" + currentPerson.get().publicId(), name));
        all.add(step("promise", promised, "/people/promise.xhtml"));
        all.add(step("mail", mails.isOn(), "/home/setup.xhtml#mail"));
        all.add(step("staff", NEEDED.stream().allMatch(heads::has), "/people/edit.xhtml", missing(heads)));
        all.add(step("agencies", enrolment.agencies() > 0, "/people/edit.xhtml", enrolment.agencies(),
                enrolment.ownerGroups()));
        all.add(step("people", heads.agents() > 0, "/people/invitations.xhtml", heads.people(), heads.joined()));
        all.add(step("notes", notes > 0, "/people/invitations.xhtml", notes));
        // Without mail everything else goes on: the links are handed on.
        String next = all.stream().filter(step -> !step.done() && !step.key().equals("mail")).map(Step::key).findFirst()
                .orElse("");
        steps = all.stream().map(step -> step.key().equals(next)
                ? new Step(step.key(), false, true, step.told(), step.path())
                : step).toList();
        warnings = Stream.concat(limits(enrolment), withoutPrincipal(enrolment)).toList();
    }

    private Step step(String key, boolean done, String path, Object... arguments) {
        return new Step(key, done, false, texts.say("home.setup." + key + (done ? ".done" : ".open"), arguments), path);
    }

    private String missing(Enrolments.Heads heads) {
        return NEEDED.stream().filter(role -> !heads.has(role)).map(role -> texts.get("people.role." + role.code()))
                .collect(Collectors.joining(", "));
    }

    private Stream<String> limits(Enrolment enrolment) {
        int persons = settings.smallGroupPersons();
        int groups = settings.smallGroupGroups();
        if (!enrolment.enough()) {
            return Stream.of(texts.say("home.setup.tooFew", enrolment.agents(), enrolment.ownerGroups(), persons, groups));
        }
        return Stream.of(codes("home.setup.tooFewStates", Vocabulary.STATE, enrolment.states(), persons, groups),
                codes("home.setup.tooFewLines", Vocabulary.LINE, enrolment.lines(), persons, groups)).flatMap(Optional::stream);
    }

    private Optional<String> codes(String key, Vocabulary vocabulary, List<String> codes, int persons, int groups) {
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.say(key, codes.stream().map(code -> texts.get(vocabulary.key(code)))
                        .collect(Collectors.joining(", ")), persons, groups));
    }

    private Stream<String> withoutPrincipal(Enrolment enrolment) {
        if (enrolment.agencies() == 0) {
            return Stream.empty();
        }
        List<String> names = enrolments.agenciesWithoutPrincipal();
        int shown = Math.min(names.size(), 10);
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(texts.say("home.setup.noPrincipal", names.size(), String.join(", ", names.subList(0, shown)),
                        names.size() - shown));
    }

    /** Sends a mail, to see that mail works. */
    public void sendTest() {
        turns.done("test", () -> {
            Check check = new Check();
            String to = check.text("address", getAddress(), 200);
            check.done();
            if (!mails.isOn()) {
                throw new Refused("home.setup.mailOff");
            }
            UUID id = UUID.randomUUID();
            mails.write(new Mail(TEST + id, to, currentPerson.get().person(), "test",
                    texts.get("home.setup.testSubject"), texts.say("home.setup.testBody", settings.address())));
            turns.go("/home/setup.xhtml?mail=" + id, "");
        });
    }

    /** What became of the test mail that the URL names, empty where it names none. */
    public String getTested() {
        MailState state = PageTurns.id(mail).map(id -> mails.statesOf(List.of(TEST + id)).get(TEST + id)).orElse(null);
        return state == null ? "" : texts.get("home.setup.test." + state.code());
    }

    public boolean isMailOn() {
        return mails.isOn();
    }

    public List<Step> getSteps() {
        return steps;
    }

    public List<String> getWarnings() {
        return warnings;
    }

    public String getAddress() {
        String typed = address;
        return typed == null ? currentPerson.get().username() : typed;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(@Nullable String mail) {
        this.mail = mail == null ? "" : mail;
    }
}
