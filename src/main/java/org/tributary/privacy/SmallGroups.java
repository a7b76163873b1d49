package org.tributary.privacy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.tributary.privacy.Book.Entry;
import org.tributary.privacy.Reason.Rule;

/**
 * The one place that decides whether a set of contributions or answers may be shown. If two sets without a common
 * person and week pass, so does their union; for answers every larger set passes too.
 */
public final class SmallGroups {

    private final Limits limits;

    public SmallGroups(Limits limits) {
        this.limits = limits;
    }

    /** The rules at their lowest limits. */
    public static SmallGroups atLowest() {
        return new SmallGroups(Limits.LOWEST);
    }

    /** R1: whether the set may be shown; two contributions of a person in one week count once. */
    public boolean passes(Collection<Contribution> set) {
        return whyNot(set).isEmpty();
    }

    /** What R1 misses; empty if the set passes. */
    public Optional<Reason> whyNot(Collection<Contribution> set) {
        return whyNotCounted(oncePerWeek(set));
    }

    /** R1 on contributions that were already counted once per person and week, perhaps in sets merged since. */
    boolean passesCounted(Collection<Contribution> set) {
        return whyNotCounted(set).isEmpty();
    }

    /**
     * R1 of what came and stayed, while at most half as many left and the net count, the only one shown, is no smaller
     * than a set that passes.
     */
    boolean passesNet(Collection<Entry> entries) {
        List<Contribution> stayed = Book.live(entries);
        Set<Contribution> came = new HashSet<>(Book.positive(entries));
        long left = entries.stream().filter(entry -> entry.sign() < 0 && !came.contains(entry.contribution())).count();
        return passesCounted(stayed) && 2 * left <= stayed.size() && stayed.size() - left >= limits.persons();
    }

    /** What one owner group may learn about the others by leaving itself out: at least so many persons and groups. */
    boolean enoughForOneGroup(Collection<Contribution> others) {
        return distinct(others, Contribution::person) >= limits.personsLeft()
                && distinct(others, Contribution::ownerGroup) >= limits.groupsLeft();
    }

    /** Whether every set whose size follows from these sizes passes, also for somebody who knows one owner group's own. */
    public boolean passTogether(List<Set<Contribution>> shown) {
        List<Set<Contribution>> sets = shown.stream().filter(set -> !set.isEmpty()).toList();
        return Disclosure.safe(sets, this::passesCounted) && sets.stream().flatMap(Set::stream)
                .map(Contribution::ownerGroup).distinct().allMatch(group -> Disclosure.safe(sets.stream().map(set -> set
                        .stream().filter(one -> one.ownerGroup() != group).collect(Collectors.toSet())).toList(),
                        this::enoughForOneGroup));
    }

    /** One contribution for each person and week, the one with the lowest id. */
    static List<Contribution> oncePerWeek(Collection<Contribution> set) {
        record PersonWeek(long person, LocalDate week) {
        }
        Set<PersonWeek> seen = new HashSet<>();
        return set.stream().sorted(Comparator.comparingLong(Contribution::id))
                .filter(one -> seen.add(new PersonWeek(one.person(), one.week()))).toList();
    }

    private Optional<Reason> whyNotCounted(Collection<Contribution> set) {
        int persons = distinct(set, Contribution::person);
        Map<Long, Set<Long>> personsByGroup = new HashMap<>();
        Map<Long, Integer> sizes = new HashMap<>();
        Map<Long, Set<Long>> groupsByPerson = new HashMap<>();
        for (Contribution one : set) {
            personsByGroup.computeIfAbsent(one.ownerGroup(), key -> new HashSet<>()).add(one.person());
            groupsByPerson.computeIfAbsent(one.person(), key -> new HashSet<>()).add(one.ownerGroup());
            sizes.merge(one.ownerGroup(), 1, Integer::sum);
        }
        int groups = sizes.size();
        if (persons < limits.persons() || groups < limits.groups()) {
            return Optional.of(new Reason(Rule.TOO_FEW, Math.max(0, limits.persons() - persons),
                    Math.max(0, limits.groups() - groups), 0));
        }
        int fewest = persons;
        for (Set<Long> own : personsByGroup.values()) {
            int onlyThere = (int) own.stream().filter(person -> groupsByPerson.get(person).size() == 1).count();
            fewest = Math.min(fewest, persons - onlyThere);
        }
        if (fewest < limits.personsLeft() || groups - 1 < limits.groupsLeft()) {
            return Optional.of(new Reason(Rule.LEANS_ON_ONE_GROUP, Math.max(0, limits.personsLeft() - fewest),
                    Math.max(0, limits.groupsLeft() - (groups - 1)), 0));
        }
        List<Integer> largest = sizes.values().stream().sorted(Comparator.reverseOrder()).limit(2).toList();
        int first = largest.get(0);
        int rest = set.size() - first - largest.get(1);
        int needed = (first * limits.restPercent() + 99) / 100;
        return rest < needed ? Optional.of(new Reason(Rule.DOMINATED, 0, 0, needed - rest)) : Optional.empty();
    }

    /** R6: 10 answers about 5 agents' customers, and still 8 about 4 after leaving out any one agency. */
    public boolean passesAnswers(Collection<Answer> answers) {
        return whyNotAnswers(answers, Answer::agency).isEmpty();
    }

    /** R6 for a cell of one agency: the same after leaving out any one of its agents. */
    public boolean passesAnswersOfOneAgency(Collection<Answer> answers) {
        return whyNotAnswers(answers, Answer::agent).isEmpty();
    }

    /** What somebody may learn about the others who knows the answers about one agency's, or one agent's, customers. */
    public boolean enoughAnswersOfOthers(Collection<Answer> others) {
        List<Answer> known = others.stream().filter(Answer::isAboutAnAgent).toList();
        return known.size() >= limits.answersLeft() && distinct(known, Answer::agent) >= limits.agentsLeft();
    }

    /** What R6 misses, {@code persons} being agents; empty if the answers pass. */
    public Optional<Reason> whyNotAnswers(Collection<Answer> answers) {
        return whyNotAnswers(answers, Answer::agency);
    }

    private Optional<Reason> whyNotAnswers(Collection<Answer> all, ToLongFunction<Answer> leftOut) {
        List<Answer> answers = all.stream().filter(Answer::isAboutAnAgent).toList();
        int agents = distinct(answers, Answer::agent);
        if (answers.size() < limits.answers() || agents < limits.agents()) {
            return Optional.of(new Reason(Rule.TOO_FEW, Math.max(0, limits.agents() - agents), 0,
                    Math.max(0, limits.answers() - answers.size())));
        }
        Map<Long, Integer> sizes = new HashMap<>();
        Map<Long, Set<Long>> placesOfAgent = new HashMap<>();
        for (Answer answer : answers) {
            long place = leftOut.applyAsLong(answer);
            sizes.merge(place, 1, Integer::sum);
            placesOfAgent.computeIfAbsent(answer.agent(), agent -> new HashSet<>()).add(place);
        }
        Map<Long, Integer> onlyThere = new HashMap<>();
        placesOfAgent.values().stream().filter(places -> places.size() == 1)
                .forEach(places -> onlyThere.merge(places.iterator().next(), 1, Integer::sum));
        for (Map.Entry<Long, Integer> one : sizes.entrySet()) {
            int left = answers.size() - one.getValue();
            int agentsLeft = agents - onlyThere.getOrDefault(one.getKey(), 0);
            if (left < limits.answersLeft() || agentsLeft < limits.agentsLeft()) {
                return Optional.of(new Reason(Rule.LEANS_ON_ONE_GROUP, Math.max(0, limits.agentsLeft() - agentsLeft), 0,
                        Math.max(0, limits.answersLeft() - left)));
            }
        }
        return Optional.empty();
    }

    private static <T> int distinct(Collection<T> all, ToLongFunction<T> key) {
        return (int) all.stream().mapToLong(key).distinct().count();
    }
}
