package org.tributary.publication.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Reads the words of a text, without what marks them. */
class WordsOfText extends AbstractVisitor {

    private static final String BETWEEN_CELLS = " · ";

    private final boolean targets;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    WordsOfText(boolean targets) {
        this.targets = targets;
    }

    String lines() {
        return String.join("\n", lines);
    }

    private void endLine() {
        String words = line.toString().strip();
        if (!words.isEmpty()) {
            lines.add(words);
        }
        line.setLength(0);
    }

    private void line(Node block) {
        visitChildren(block);
        endLine();
    }

    @Override
    public void visit(Paragraph paragraph) {
        line(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        line(heading);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row) {
            line(row);
        } else {
            if (node instanceof TableCell && node.getPrevious() != null && node.getFirstChild() != null) {
                line.append(BETWEEN_CELLS);
            }
            visitChildren(node);
        }
    }

    @Override
    public void visit(Text text) {
        line.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        line.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline tag) {
        line.append(tag.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        endLine();
    }

    @Override
    public void visit(HardLineBreak hardLineBreak) {
        endLine();
    }

    @Override
    public void visit(Link link) {
        withTarget(link);
    }

    @Override
    public void visit(Image image) {
        withTarget(image);
    }

    private void withTarget(Node node) {
        visitChildren(node);
        if (targets) {
            line.append(" (").append(StructuredText.destination(node)).append(")");
        }
    }
}
