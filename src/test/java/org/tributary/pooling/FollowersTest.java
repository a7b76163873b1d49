package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Community 1 has the notes 0-5 of a matter, community 2 has the two later ones of the same matter and three others. */
class FollowersTest {
    private final Crowd crowd = new Crowd(2, 9);
    private final List<Node> nodes = new ArrayList<>();

    private Map<Integer, List<Node>> followed(boolean curated, boolean fixed) {
        var communities = new TreeMap<Integer, List<Node>>(Map.of(1, new ArrayList<>(), 2, new ArrayList<>()));
        for (int i = 0; i < 11; i++) {
            boolean locked = i < 6 ? curated : fixed;
            var node = new Node(i, crowd.on(i < 8 ? 0 : 1), Language.ENGLISH, i, 1L, locked);
            nodes.add(node);
            communities.get(i < 6 ? 1 : 2).add(node);
        }
        NeighbourSearch.complete(nodes, 64);
        new Followers(communities, PoolParameters.standard()).follow(nodes);
        return communities;
    }

    @Test
    void free_notes_follow_their_neighbours_into_a_theme_that_a_curator_touched() {
        var communities = followed(true, false);
        assertEquals(nodes.subList(0, 8), communities.get(1));
        assertEquals(nodes.subList(8, 11), communities.get(2));
    }

    @Test
    void free_notes_follow_their_neighbours_where_no_curator_decided() {
        var communities = followed(false, false);
        assertEquals(nodes.subList(0, 8), communities.get(1));
        assertEquals(nodes.subList(8, 11), communities.get(2));
    }

    @Test
    void fixed_notes_follow_nobody() {
        var communities = followed(false, true);
        assertEquals(nodes.subList(0, 6), communities.get(1));
        assertEquals(nodes.subList(6, 11), communities.get(2));
    }

    @Test
    void a_community_that_all_left_but_one_is_none() {
        var communities = new TreeMap<Integer, List<Node>>(Map.of(1, new ArrayList<>(), 2, new ArrayList<>()));
        for (int i = 0; i < 8; i++) {
            var node = new Node(i, i == 7 ? crowd.alone() : crowd.on(0), Language.ENGLISH, i, null, false);
            nodes.add(node);
            communities.get(i < 6 ? 1 : 2).add(node);
        }
        NeighbourSearch.complete(nodes, 64);
        new Followers(communities, PoolParameters.standard()).follow(nodes);
        assertEquals(Map.of(1, nodes.subList(0, 7)), communities);
    }
}
