package org.tributary.publication.text;

import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.PostProcessor;

/** A new line begins a paragraph: so plain text looks as it did before there were headings and lists. */
class LinesAsParagraphs implements PostProcessor {

    @Override
    public Node process(Node document) {
        StructuredText.eachChild(document, block -> {
            if (block instanceof Paragraph paragraph) {
                split(paragraph);
            }
        });
        return document;
    }

    private static void split(Paragraph paragraph) {
        Paragraph[] last = {paragraph};
        StructuredText.eachChild(paragraph, node -> {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                Paragraph next = new Paragraph();
                last[0].insertAfter(next);
                last[0] = next;
                node.unlink();
            } else if (last[0] != paragraph) {
                last[0].appendChild(node);
            }
        });
    }
}
