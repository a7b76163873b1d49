package org.tributary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the conventions ask of pages, templates and tags. */
class PageRulesTest {

    private static final int MOST_LINES = 150;
    private static final Set<String> READ_BY_PEOPLE = Set.of("title", "alt", "placeholder", "aria-label", "label", "help",
            "hint", "summary", "header", "value", "text", "message");
    private static final Set<String> WITH_VALUES = Set.of("input", "option", "param", "set", "data", "f:param", "ui:param",
            "c:set", "f:attribute", "f:selectItem");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(?:'[^']*'|[^'}])*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static List<Page> pages;

    private record Page(Path path, Element root, List<String> lines) {

        String place(String what) {
            return path + ": " + what;
        }
    }

    @BeforeAll
    static void read() throws Exception {
        pages = new ArrayList<>();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        for (Path path : Sources.under("src/main/webapp", ".xhtml")) {
            String text = Files.readString(path);
            Element root = builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
            pages.add(new Page(path, root, text.lines().toList()));
        }
    }

    @Test
    void a_page_stays_short() {
        assertEquals(List.of(), pages.stream().filter(page -> page.lines().size() >= MOST_LINES).map(Page::path).toList());
    }

    @Test
    void a_page_has_no_style_and_no_script_of_its_own() {
        List<String> found = new ArrayList<>();
        for (Page page : pages) {
            elements(page.root()).forEach(element -> {
                String name = element.getTagName();
                if (name.equals("style") || name.equals("script") && !element.getTextContent().isBlank()) {
                    found.add(page.place(name));
                }
                attributes(element).stream().filter(attribute -> attribute.getName().matches("style|on[a-z]+"))
                        .forEach(attribute -> found.add(page.place(attribute.getName())));
            });
        }
        assertEquals(List.of(), found);
    }

    @Test
    void markup_is_written_as_it_is_in_one_tag_only() {
        assertEquals(List.of(Path.of("src/main/webapp/WEB-INF/tags/prose.xhtml")), pages.stream()
                .filter(page -> elements(page.root()).anyMatch(element -> !element.getAttribute("escape").isEmpty()))
                .map(Page::path).toList());
    }

    /** Mojarra evaluates a page that is fetched through a computed path: CVE-2026-46581. */
    @Test
    void paths_of_templates_and_includes_are_literal() {
        List<String> found = new ArrayList<>();
        for (Page page : pages) {
            elements(page.root()).filter(element -> element.getTagName().matches("ui:(include|composition|decorate)"))
                    .forEach(element -> attributes(element).stream()
                            .filter(attribute -> attribute.getName().matches("src|template"))
                            .filter(attribute -> attribute.getValue().contains("{"))
                            .forEach(attribute -> found.add(page.place(attribute.getValue()))));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void every_text_comes_from_a_bundle() {
        List<String> found = new ArrayList<>();
        for (Page page : pages) {
            elements(page.root()).filter(element -> !element.getTagName().equals("kbd")).forEach(element -> {
                texts(element).filter(PageRulesTest::speaks).forEach(text -> found.add(page.place(text.strip())));
                attributes(element).stream().filter(attribute -> readByPeople(element, attribute))
                        .filter(attribute -> speaks(attribute.getValue()))
                        .forEach(attribute -> found.add(page.place(attribute.getName() + "=" + attribute.getValue())));
            });
        }
        assertEquals(List.of(), found);
    }

    private static boolean readByPeople(Element element, Attr attribute) {
        if (element.getTagName().equals("f:passThroughAttribute")) {
            return attribute.getName().equals("value") && READ_BY_PEOPLE.contains(element.getAttribute("name"));
        }
        String name = attribute.getName();
        return READ_BY_PEOPLE.contains(name)
                && !(name.matches("value|text|title") && WITH_VALUES.contains(element.getTagName()));
    }

    private static boolean speaks(String text) {
        return LETTERS.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
    }

    @Test
    void every_page_has_one_heading_by_its_template() {
        List<String> found = new ArrayList<>();
        for (Page page : pages) {
            long headings = elements(page.root()).filter(element -> element.getTagName().equals("h1")).count();
            boolean template = page.path().toString().contains("/templates/");
            if (headings != (template ? 1 : 0)) {
                found.add(page.place(headings + " h1"));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void every_text_a_page_names_is_there() throws IOException {
        Set<String> keys = Sources.textKeys();
        List<String> missing = new ArrayList<>();
        Pattern key = Pattern.compile("'((?:" + Sources.COMPONENTS + ")\\.[A-Za-z0-9_.]*)'(\\s*(?:\\.concat|\\+=))?");
        for (Page page : pages) {
            for (String line : page.lines()) {
                Matcher matcher = key.matcher(line);
                while (matcher.find()) {
                    String name = matcher.group(1);
                    boolean there = matcher.group(2) == null
                            ? keys.contains(name)
                            : keys.stream().anyMatch(one -> one.startsWith(name));
                    if (!there) {
                        missing.add(page.place(name));
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static java.util.stream.Stream<Element> elements(Element root) {
        NodeList inner = root.getElementsByTagName("*");
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(root),
                java.util.stream.IntStream.range(0, inner.getLength()).mapToObj(inner::item).map(Element.class::cast));
    }

    private static java.util.stream.Stream<String> texts(Element element) {
        NodeList children = element.getChildNodes();
        return java.util.stream.IntStream.range(0, children.getLength()).mapToObj(children::item)
                .filter(node -> node.getNodeType() == Node.TEXT_NODE).map(Node::getNodeValue);
    }

    private static List<Attr> attributes(Element element) {
        return java.util.stream.IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(element.getAttributes()::item).map(Attr.class::cast).toList();
    }
}
