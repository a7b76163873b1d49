package org.tributary.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tributary.privacy.Book.Entry;
import org.tributary.privacy.Book.Member;

/** Who is counted as an agent behind a set. */
final class Reach {

    private final SmallGroups rules;

    Reach(SmallGroups rules) {
        this.rules = rules;
    }

    /**
     * Which of the reaches in the book is the set's: its own, or, where all of it came with sets that were merged into it, the
     * largest of theirs. Each was shown before, so none of them tells anything new.
     */
    static long origin(List<Member> members, long set) {
        Map<Long, Long> sizes = members.stream().filter(Member::present)
                .collect(Collectors.groupingBy(Member::origin, Collectors.counting()));
        return sizes.isEmpty() || sizes.containsKey(set)
                ? set
                : Collections.max(sizes.entrySet(), Map.Entry.<Long, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).getKey();
    }

    /** The reach after a batch: persons join it in groups that pass on their own; who left goes with such a group. */
    List<Member> after(Book book, long set, List<Entry> entries, long number) {
        long origin = origin(book.members(), set);
        List<Contribution> live = Book.live(entries);
        Set<Long> persons = live.stream().map(Contribution::person).collect(Collectors.toSet());
        Set<Long> counted = present(book.members(), origin);
        List<Contribution> joining = live.stream().filter(one -> !counted.contains(one.person())).toList();
        long leaving = counted.stream().filter(person -> !persons.contains(person)).count();
        long joiners = joining.stream().map(Contribution::person).distinct().count();
        if (!rules.passesCounted(joining) || 2 * leaving > joiners || !reachSafe(book, origin, live, persons)) {
            return book.members();
        }
        List<Member> members = new ArrayList<>();
        book.members().forEach(one -> members.add(
                one.origin() == origin && one.present() && !persons.contains(one.person()) ? one.leaving(number) : one));
        joining.stream().map(one -> new Member(origin, one.person(), one.agency(), one.state(), number, 0)).distinct()
                .forEach(members::add);
        return members;
    }

    /** After a merge the other set's reach is known as well: their overlap must not follow from the new number. */
    private boolean reachSafe(Book book, long own, List<Contribution> live, Set<Long> persons) {
        Set<Long> others = book.members().stream().map(Member::origin).filter(origin -> origin != own)
                .collect(Collectors.toSet());
        if (others.isEmpty()) {
            return true;
        }
        List<Set<Long>> shown = new ArrayList<>(others.stream().map(origin -> present(book.members(), origin))
                .toList());
        shown.add(present(book.members(), own));
        shown.add(persons);
        return Disclosure.safe(shown.stream().filter(one -> !one.isEmpty()).toList(),
                some -> rules.passesCounted(live.stream().filter(one -> some.contains(one.person())).toList()));
    }

    private static Set<Long> present(List<Member> members, long origin) {
        return members.stream().filter(one -> one.origin() == origin && one.present()).map(Member::person)
                .collect(Collectors.toSet());
    }
}
