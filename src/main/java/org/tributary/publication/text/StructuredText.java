package org.tributary.publication.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What writers type, as readers see it: plain text in which {@code #} begins a heading, {@code -} or {@code 1.} an item,
 * {@code |} parts the cells of a table, and {@code [words](target)} is a link. What is kept is the text as it was typed; its
 * markup is made anew at every reading and passes a sanitizer each time, so nothing stored is ever trusted. Tags in it are
 * shown as the text they are. A new line begins a paragraph, as it always did.
 */
public final class StructuredText {

    /** Where a link may lead: out by a few protocols, or to a page of this portal. */
    private static final Pattern TARGET = Pattern.compile("(?i)(?:https?://|mailto:|tel:|/(?![/\\\\])).+");
    /** An image is one of the files of its version, nothing else. */
    private static final Pattern IMAGE = Pattern.compile("(?:/[\\w.-]+)*/publication/file/[0-9a-f-]{36}");

    /** A line without bars ends a table, as an empty one does. */
    private static final Pattern AFTER_TABLE = Pattern.compile("(?m)^([ \\t]*\\|[^\\r\\n]*)\\R(?=[^|\\r\\n]+$)");

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(TABLES)
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class))
            .postProcessor(new LinesAsParagraphs()).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).escapeHtml(true)
            .softbreak("<br />\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                attributes.remove("align");
                if (tag.equals("th")) {
                    attributes.put("scope", "col");
                }
            }).build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "h2", "h3", "h4", "h5", "ul", "ol", "li", "blockquote", "strong", "em", "code",
                    "table", "thead", "tbody", "tr", "th", "td", "a", "img")
            .allowAttributes("start").matching(Pattern.compile("\\d{1,9}")).onElements("ol")
            .allowAttributes("scope").matching(Pattern.compile("col")).onElements("th")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href").matching(TARGET).onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer")
            .allowAttributes("src").matching(IMAGE).onElements("img")
            .allowAttributes("alt").onElements("img").toFactory();

    private StructuredText() {
    }

    /** What is not as its writer may think; nothing of it harms a reader. */
    public enum Oddity {
        /** There are tags in it, which are shown as text. */
        TAGS,
        /** A link leads nowhere that is allowed, and is shown as its words. */
        LINK,
        /** An image is no file of this version, and is shown as its words. */
        IMAGE
    }

    /**
     * The text as markup that is safe to show.
     *
     * @param level of the highest heading in it, 2 to 4; the others follow without a gap
     * @param files the addresses of the files of this version by their names
     */
    public static String html(String source, int level, Map<String, String> files) {
        Node document = parse(source);
        document.accept(new HeadingsInOrder(document, level));
        document.accept(new FilesByName(files));
        return POLICY.sanitize(RENDERER.render(document)).strip();
    }

    /** The words alone, a line a paragraph, as search and mail read them. */
    public static String words(String source) {
        return wordsOf(source, false);
    }

    /** The same with the targets of links and images in brackets: what an approver must see change. */
    public static String wordsAndTargets(String source) {
        return wordsOf(source, true);
    }

    private static String wordsOf(String source, boolean targets) {
        WordsOfText words = new WordsOfText(targets);
        parse(source).accept(words);
        return words.lines();
    }

    /** What its writer should know of it. */
    public static Set<Oddity> oddities(String source, Set<String> files) {
        OdditiesOfText found = new OdditiesOfText(files);
        parse(source).accept(found);
        return found.all();
    }

    private static Node parse(String source) {
        return PARSER.parse(AFTER_TABLE.matcher(source).replaceAll("$1\n\n"));
    }

    static boolean isTarget(String destination) {
        return TARGET.matcher(destination).matches();
    }

    /** Puts in the place of a node what it holds. */
    static void unwrap(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }

    static void eachChild(Node node, Consumer<Node> deed) {
        Node next;
        for (Node child = node.getFirstChild(); child != null; child = next) {
            next = child.getNext();
            deed.accept(child);
        }
    }

    static String destination(Node node) {
        return node instanceof Link link ? link.getDestination() : ((Image) node).getDestination();
    }
}
