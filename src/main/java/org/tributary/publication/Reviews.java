package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Leaves;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.StandIn;
import org.tributary.platform.Check;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;
import org.tributary.publication.review.ReviewComment;
import org.tributary.publication.review.ReviewComments;
import org.tributary.publication.review.ReviewRequest;
import org.tributary.publication.review.ReviewRound;
import org.tributary.publication.review.SignOffs;

/** Asks those who can sign, keeps who did, and tells authors what became of it. Inside the caller's transaction, no door. */
@ApplicationScoped
class Reviews {

    private static final int LONGEST_REMARK = 2000;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Leaves leaves;

    @Inject
    Settings settings;

    @Inject
    SignOffs signOffs;

    @Inject
    ReviewComments comments;

    @Inject
    Event<DeputyAsked> deputyAsked;

    @Inject
    Event<ReviewAsked> asked;

    @Inject
    Event<ReviewSigned> signed;

    @Inject
    Event<ReviewStuck> stuck;

    @Inject
    Event<ReviewAnswered> answered;

    /** What somebody is told about a decision. @throws org.tributary.platform.Invalid where it is missing or too long */
    static String remark(String field, @Nullable String given) {
        Check check = new Check();
        String remark = check.text(field, given, LONGEST_REMARK);
        check.done();
        return remark;
    }

    /** Its review begins. @param byRule what the writer asked for, where the carrier leaves it to the writer */
    void begin(Publication publication, boolean byRule) {
        publication.newest().signedByRule(byRule || settings.signOffsRequired());
        signOffs.begin(publication.newest().getId());
        ask(publication);
    }

    ReviewRound round(Publication publication) {
        PublicationVersion version = publication.newest();
        return signOffs.round(version.getId(), publication.getRevision(), version.places());
    }

    /**
     * Asks everybody who can sign and was not asked yet, and tells whom it concerns where nobody can: the owner and the
     * administrators, once.
     *
     * @return how many heard something
     */
    int ask(Publication publication) {
        PublicationVersion version = publication.newest();
        ReviewRound round = round(publication);
        Map<Long, Set<Role>> reviewers = signOffs.reviewers();
        reviewers.keySet().removeAll(publication.authors());
        Set<Long> candidates = signOffs.firstTold(version.getId(), round.candidates(reviewers), ReviewRequest.What.SIGN);
        if (!candidates.isEmpty()) {
            asked.fire(new ReviewAsked(publication.getPublicId(), version.getTitle(), candidates));
        }
        if (round.canBeCompleted(reviewers)) {
            signOffs.somebodyThere(version.getId());
            return candidates.size();
        }
        Set<Long> administrators = new HashSet<>(entityManager.createQuery(
                "select p.id from Person p where p.enabled = true and p.roles like '%administrator%'", Long.class)
                .getResultList());
        Set<Long> concerned = stillHere(Set.of(publication.owner()));
        concerned.addAll(administrators);
        Set<Long> told = signOffs.firstTold(version.getId(), concerned, ReviewRequest.What.NOBODY);
        if (!told.isEmpty()) {
            administrators.retainAll(told);
            Set<Long> owners = new HashSet<>(told);
            owners.removeAll(administrators);
            stuck.fire(new ReviewStuck(publication.getPublicId(), version.getTitle(), codes(round.open()), administrators,
                    owners));
        }
        return candidates.size() + told.size();
    }

    /**
     * The actor signs. Whoever can sign in several places takes the one that fewer can.
     *
     * @return whether that was the last one
     * @throws Refused where they signed already, and where no place that is open is theirs
     */
    boolean sign(Publication publication, Actor actor) {
        PublicationVersion version = publication.newest();
        ReviewRound round = round(publication);
        Optional<Role> place = round.placeFor(actor.person(), actor.roles());
        if (place.isEmpty()) {
            throw new Refused(round.signed().containsKey(actor.person())
                    ? "publication.error.signedAlready"
                    : "publication.error.signedByOthers." + codes(round.open()).get(0));
        }
        signOffs.give(version.getId(), publication.getRevision(), actor.person(), place.get());
        signOffs.answered(version.getId(), actor.person());
        ReviewRound after = round.with(actor.person(), place.get());
        if (!after.isComplete()) {
            Set<Long> others = new HashSet<>(publication.authors());
            others.add(publication.owner());
            others.addAll(round.signed().keySet());
            others.remove(actor.person());
            Map<Long, Set<Role>> reviewers = signOffs.reviewers();
            reviewers.keySet().removeAll(publication.authors());
            signed.fire(new ReviewSigned(publication.getPublicId(), version.getTitle(), codes(after.open()),
                    after.candidates(reviewers), stillHere(others)));
        }
        return after.isComplete();
    }

    /** It came back to its authors, with what is still wrong. */
    void returned(Publication publication, String remark) {
        comments.say(publication.newest().getId(), currentPerson.get().person(), ReviewComment.Kind.RETURNED, remark);
        answered(publication, publication.authors(), false, remark);
    }

    void answered(Publication publication, Set<Long> authors, boolean approved, String comment) {
        Set<Long> others = new HashSet<>(authors);
        others.add(publication.owner());
        others.remove(currentPerson.get().person());
        others.retainAll(stillHere(others));
        answered.fire(new ReviewAnswered(publication.getPublicId(), publication.newest().getTitle(), approved, comment,
                others));
        others.forEach(author -> leaves.standIn(author).ifPresent(one -> tellDeputy(publication, approved, one)));
    }

    /** Who stands in hears of it where that one may write. */
    private void tellDeputy(Publication publication, boolean approved, StandIn one) {
        Person deputy = entityManager.find(Person.class, one.deputy());
        if (deputy.roles().contains(Role.PUBLISHER) && one.deputy() != currentPerson.get().person()) {
            deputyAsked.fire(new DeputyAsked(publication.getPublicId(), publication.newest().getTitle(),
                    approved ? "approved" : "returned", true, one.absent(), one.until(), one.deputy()));
        }
    }

    static List<String> codes(List<Role> places) {
        return places.stream().map(Role::code).toList();
    }

    Set<Long> stillHere(Set<Long> persons) {
        return persons.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(entityManager
                        .createQuery("select p.id from Person p where p.enabled = true and p.id in :persons", Long.class)
                        .setParameter("persons", persons).getResultList());
    }
}
