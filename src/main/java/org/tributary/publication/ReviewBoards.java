package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.publication.review.ReviewComments;
import org.tributary.publication.review.ReviewRound;
import org.tributary.publication.review.SignOffRow;
import org.tributary.publication.review.SignOffs;

/** Shows how far the review of a version is, in three statements. Inside the caller's transaction, no door. */
@ApplicationScoped
class ReviewBoards {

    @Inject
    CurrentPerson currentPerson;

    @Inject
    SignOffs signOffs;

    @Inject
    ReviewComments comments;

    ReviewBoard of(PublicationVersion version) {
        List<SignOffRow> all = signOffs.rows(version.getId());
        long revision = version.getPublication().getRevision();
        ReviewRound round = version.status() == PublicationStatus.IN_REVIEW
                ? SignOffs.round(all, revision, version.places())
                : null;
        Map<Boolean, List<SignOffRow>> counting = all.stream().collect(Collectors.partitioningBy(counting(version, all, round)
                .values()::contains));
        boolean author = round != null && version.getPublication().authors().contains(currentPerson.get().person());
        return new ReviewBoard(version.getNumber(), author, round == null ? List.of() : Reviews.codes(round.open()),
                author ? null : mine(round), counting.get(true), counting.get(false), comments.rows(version.getId()));
    }

    /** What counts, by place: a place is signed again only where what was signed there before had lapsed. */
    private static Map<String, SignOffRow> counting(PublicationVersion version, List<SignOffRow> all,
            @Nullable ReviewRound round) {
        long revision = round != null
                ? version.getPublication().getRevision()
                : all.stream().map(SignOffRow::revision).max(Comparator.naturalOrder()).orElse(0L);
        Map<String, SignOffRow> last = new HashMap<>();
        all.stream().filter(row -> row.revision() == revision).forEach(row -> last.put(row.place(), row));
        Set<String> taken = round == null
                ? version.getApprovedAt() == null ? Set.of() : Set.copyOf(last.keySet())
                : round.signed().values().stream().map(Role::code).collect(Collectors.toSet());
        last.keySet().retainAll(taken);
        return last;
    }

    private @Nullable String mine(@Nullable ReviewRound round) {
        return round == null
                ? null
                : round.placeFor(currentPerson.get().person(), currentPerson.get().roles()).map(Role::code).orElse(null);
    }
}
