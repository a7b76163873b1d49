package org.tributary.publication.text;

import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/** Leads images and links to the files of a version by name; where there is none, or the target is not allowed, their words stay. */
class FilesByName extends AbstractVisitor {

    private final Map<String, String> files;

    FilesByName(Map<String, String> files) {
        this.files = files;
    }

    @Override
    public void visit(Image image) {
        String address = files.get(image.getDestination());
        if (address == null) {
            StructuredText.unwrap(image);
        } else {
            image.setDestination(address);
            image.setTitle(null);
        }
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        String address = files.get(link.getDestination());
        link.setTitle(null);
        if (address != null) {
            link.setDestination(address);
        } else if (!StructuredText.isTarget(link.getDestination())) {
            StructuredText.unwrap(link);
        }
    }
}
