package org.tributary.pooling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All notes of a pool by number, by language and by theme. */
final class Notes {
    private final Map<Long, Node> nodes = new HashMap<>();
    private final Map<String, TreeSet<Node>> languages = new TreeMap<>();
    private final Map<String, TreeSet<Node>> unthemed = new HashMap<>();
    private final TreeMap<Long, Theme> themes = new TreeMap<>();

    /** @throws IllegalArgumentException when the note is there already */
    void add(Node node) {
        if (nodes.putIfAbsent(node.note, node) != null) {
            throw new IllegalArgumentException("Note " + node.note + " is pooled already");
        }
        ofLanguage(node.language).add(node);
        enter(node);
    }

    /** Takes the note out and makes those that had it as a neighbour look for another. */
    void remove(Node node) {
        nodes.remove(node.note);
        leave(node);
        ofLanguage(node.language).remove(node);
        for (var other : ofLanguage(node.language)) {
            if (node.alike >= 0 && other.alike >= 0
                    && NeighbourGraph.alike(NeighbourSearch.cosine(node.vector, other.vector))) {
                other.alike--;
            }
            if (other.neighbours != null && other.neighbours.contains(node)) {
                other.neighbours = null;
            }
        }
    }

    /** Becomes these notes; those that stay keep their neighbours. */
    void become(List<PooledNote> rows) {
        var wanted = new HashMap<Long, PooledNote>();
        rows.forEach(row -> wanted.put(row.note(), row));
        nodes.values().stream().filter(node -> !node.isThatOf(wanted.get(node.note))).toList().forEach(this::remove);
        for (var row : rows) {
            var node = nodes.get(row.note());
            if (node == null) {
                add(Node.of(row));
            } else {
                // The same numbers; the other array may be the only one that somebody else needs.
                node.vector = row.vector();
                node.locked = row.locked();
                if (!Objects.equals(node.theme, row.theme())) {
                    move(node, row.theme());
                }
            }
        }
    }

    void move(Node node, @Nullable Long theme) {
        leave(node);
        node.theme = theme;
        enter(node);
    }

    private void enter(Node node) {
        if (node.theme == null) {
            unthemed(node.language).add(node);
        } else {
            themes.computeIfAbsent(node.theme, number -> new Theme()).add(node);
        }
    }

    private void leave(Node node) {
        if (node.theme == null) {
            unthemed(node.language).remove(node);
        } else {
            var theme = themes.get(node.theme);
            theme.remove(node);
            if (theme.size() == 0) {
                themes.remove(node.theme);
            }
        }
    }

    private TreeSet<Node> ofLanguage(String language) {
        return languages.computeIfAbsent(language, key -> new TreeSet<>(Node.ORDER));
    }

    private TreeSet<Node> unthemed(String language) {
        return unthemed.computeIfAbsent(language, key -> new TreeSet<>(Node.ORDER));
    }

    @Nullable
    Node find(long note) {
        return nodes.get(note);
    }

    Collection<Node> all() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** @throws IllegalArgumentException when it is not pooled */
    Node get(long note) {
        var node = nodes.get(note);
        if (node == null) {
            throw new IllegalArgumentException("Note " + note + " is not pooled");
        }
        return node;
    }

    /** @throws IllegalArgumentException when it has no notes */
    Theme theme(long theme) {
        var found = themes.get(theme);
        if (found == null) {
            throw new IllegalArgumentException("Theme " + theme + " has no notes");
        }
        return found;
    }

    Map<Long, Theme> themes() {
        return Collections.unmodifiableMap(themes);
    }

    Set<String> languages() {
        return Collections.unmodifiableSet(languages.keySet());
    }

    /** The notes of a language in order of arrival. */
    List<Node> in(String language) {
        return List.copyOf(ofLanguage(language));
    }

    int size() {
        return nodes.size();
    }

    /**
     * The notes that may vote on a new one: exemplars of each theme, the latest notes, all without a theme; some twice.
     */
    Collection<Node> voters(String language, PoolParameters parameters) {
        var voters = new ArrayList<Node>();
        for (var theme : themes.values()) {
            for (var exemplar : theme.exemplars(parameters.exemplars())) {
                if (exemplar.language.equals(language)) {
                    voters.add(exemplar);
                }
            }
        }
        var latest = ofLanguage(language).descendingIterator();
        for (int i = 0; i < parameters.recent() && latest.hasNext(); i++) {
            voters.add(latest.next());
        }
        voters.addAll(unthemed(language));
        return voters;
    }
}
