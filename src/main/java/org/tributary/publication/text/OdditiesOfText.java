package org.tributary.publication.text;

import java.util.EnumSet;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/** Finds what its writer may think works and does not. */
class OdditiesOfText extends AbstractVisitor {

    private final Set<String> files;
    private final Set<StructuredText.Oddity> found = EnumSet.noneOf(StructuredText.Oddity.class);

    OdditiesOfText(Set<String> files) {
        this.files = files;
    }

    Set<StructuredText.Oddity> all() {
        return found;
    }

    @Override
    public void visit(HtmlInline tag) {
        found.add(StructuredText.Oddity.TAGS);
    }

    @Override
    public void visit(Link link) {
        if (!files.contains(link.getDestination()) && !StructuredText.isTarget(link.getDestination())) {
            found.add(StructuredText.Oddity.LINK);
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        if (!files.contains(image.getDestination())) {
            found.add(StructuredText.Oddity.IMAGE);
        }
        visitChildren(image);
    }
}
