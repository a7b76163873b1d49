package org.tributary.publication.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.people.Role;

/**
 * The review of one text: the places to sign, and who signed where. Each signs once.
 *
 * @param places all of them, as {@link SignOffRule} orders them
 * @param signed the place by the key of who signed there
 */
public record ReviewRound(List<Role> places, Map<Long, Role> signed) {

    public ReviewRound {
        places = List.copyOf(places);
        signed = Map.copyOf(signed);
    }

    /** The places that nobody has signed yet. */
    public List<Role> open() {
        return places.stream().filter(place -> !signed.containsValue(place)).toList();
    }

    public boolean isComplete() {
        return open().isEmpty();
    }

    /** Where that person may sign now; empty for whoever signed already, and where no open place is theirs. */
    public Optional<Role> placeFor(long person, Set<Role> held) {
        return signed.containsKey(person)
                ? Optional.empty()
                : open().stream().filter(place -> SignOffRule.fits(place, held)).findFirst();
    }

    /** The same after that person signed. */
    public ReviewRound with(long person, Role place) {
        Map<Long, Role> all = new HashMap<>(signed);
        all.put(person, place);
        return new ReviewRound(places, all);
    }

    /** Who may sign somewhere. @param reviewers the roles of those who review at all, by key */
    public Set<Long> candidates(Map<Long, Set<Role>> reviewers) {
        return reviewers.entrySet().stream().filter(one -> placeFor(one.getKey(), one.getValue()).isPresent())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Whether there is somebody for every open place, a different person for each. */
    public boolean canBeCompleted(Map<Long, Set<Role>> reviewers) {
        Map<Long, Set<Role>> free = new HashMap<>(reviewers);
        free.keySet().removeAll(signed.keySet());
        return fill(new ArrayList<>(open()), free, new HashSet<>());
    }

    private static boolean fill(List<Role> left, Map<Long, Set<Role>> free, Set<Long> taken) {
        if (left.isEmpty()) {
            return true;
        }
        Role place = left.get(0);
        for (Map.Entry<Long, Set<Role>> one : free.entrySet()) {
            if (SignOffRule.fits(place, one.getValue()) && taken.add(one.getKey())) {
                if (fill(left.subList(1, left.size()), free, taken)) {
                    return true;
                }
                taken.remove(one.getKey());
            }
        }
        return false;
    }
}
