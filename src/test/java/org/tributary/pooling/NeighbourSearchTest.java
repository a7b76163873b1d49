package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbourSearchTest {
    private static final int MOST = 12;

    private static List<Node> nodes(int count) {
        var crowd = new Crowd(6, 5);
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < count; i++) {
            nodes.add(new Node(i, crowd.on(crowd.any()), Language.ENGLISH, i, null, false));
        }
        return nodes;
    }

    @Test
    void the_neighbours_are_the_nearest_of_all_to_the_last_bit() {
        var nodes = nodes(300);
        NeighbourSearch.complete(nodes, MOST);
        for (var node : nodes) {
            var wanted = new Neighbours(MOST);
            int alike = 0;
            for (var other : nodes) {
                if (other != node) {
                    float cosine = NeighbourSearch.cosine(node.vector, other.vector);
                    wanted.offer(other, cosine);
                    alike += NeighbourGraph.alike(cosine) ? 1 : 0;
                }
            }
            assertEquals(wanted.list(), node.neighbours.list());
            assertEquals(alike, node.alike);
        }
    }

    @Test
    void notes_that_come_later_leave_the_lists_as_if_all_had_come_at_once() {
        var atOnce = nodes(300);
        NeighbourSearch.complete(atOnce, MOST);
        var later = nodes(300);
        for (int known : new int[]{1, 100, 137, 300}) {
            NeighbourSearch.complete(later.subList(0, known), MOST);
        }
        for (int i = 0; i < 300; i++) {
            assertEquals(atOnce.get(i).neighbours.list(), later.get(i).neighbours.list());
            assertEquals(atOnce.get(i).alike, later.get(i).alike);
        }
    }

    @Test
    void one_that_lost_its_list_finds_it_again_and_is_counted_once() {
        var nodes = nodes(200);
        NeighbourSearch.complete(nodes, MOST);
        var before = nodes.stream().map(node -> node.alike).toList();
        var list = nodes.get(42).neighbours.list();
        nodes.get(42).neighbours = null;
        NeighbourSearch.complete(nodes, MOST);
        assertEquals(list, nodes.get(42).neighbours.list());
        assertEquals(before, nodes.stream().map(node -> node.alike).toList());
    }

    @Test
    void shares_on_several_threads_find_the_same_as_one() {
        var alone = nodes(1_200);
        NeighbourSearch.complete(alone, MOST, 1);
        var shared = nodes(1_200);
        NeighbourSearch.complete(shared.subList(0, 1_100), MOST, 3);
        NeighbourSearch.complete(shared, MOST, 2);
        for (int i = 0; i < alone.size(); i++) {
            assertEquals(alone.get(i).neighbours.list(), shared.get(i).neighbours.list());
            assertEquals(alone.get(i).alike, shared.get(i).alike);
        }
    }
}
