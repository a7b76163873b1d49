package org.tributary.publication.text;

import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Headings begin at the level of the place where they stand and leave none out, whatever was typed. */
class HeadingsInOrder extends AbstractVisitor {

    private static final int DEEPEST = 5;

    private final Set<Integer> typed = new TreeSet<>();
    private final int highest;
    private int before;

    HeadingsInOrder(Node document, int highest) {
        this.highest = highest;
        this.before = highest - 1;
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                typed.add(heading.getLevel());
            }
        });
    }

    @Override
    public void visit(Heading heading) {
        int rank = (int) typed.stream().filter(level -> level < heading.getLevel()).count();
        before = Math.min(Math.min(highest + rank, before + 1), DEEPEST);
        heading.setLevel(before);
    }
}
