package org.tributary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the conventions ask of sources and texts and no compiled class shows. */
class SourceRulesTest {

    private static final int MOST_LINES = 400;
    private static final int MANY_LINES = 200;
    /** A literal that is, or goes on with, a statement to the database. */
    private static final String SQL = "\"(?:select|insert into|update|delete from|merge into|with|from|where|order by|and|or"
            + "|values|set|join|left join)\\s(?:[^\"\\\\\n]|\\\\.)*\"";
    private static final String BLOCK = "\"\"\"\\s*\n\\s*(?:select|insert into|update|delete from|merge into|with|from|where)"
            + "\\s(?:[^\"]|\"(?!\"\"))*\"\"\"";
    private static final Pattern GLUED = Pattern.compile("(?:" + BLOCK + "|" + SQL
            + ")\\s*(?:\\+\\s*([^\"\\s][^+;]*)|\\.(?:formatted|concat|replace)\\(([^;]*))");
    /** Constants, other literals, and lists of placeholders may stand in a statement. */
    private static final Pattern HARMLESS = Pattern.compile("(?s)(?:\\w+\\.)*[A-Z][A-Z0-9_]+\\b.*|.*[pP]laces.*");

    @Test
    void a_file_stays_short() throws IOException {
        List<String> tooLong = new ArrayList<>();
        List<String> large = new ArrayList<>();
        for (Path file : Sources.under("src", ".java")) {
            long lines = lines(file);
            (lines >= MOST_LINES ? tooLong : lines > MANY_LINES ? large : new ArrayList<String>()).add(file + " " + lines);
        }
        System.out.println("over " + MANY_LINES + " lines: " + large);
        assertEquals(List.of(), tooLong);
    }

    @Test
    void every_package_has_its_story() throws IOException {
        List<Path> without = Sources.under("src/main/java", ".java").stream().map(Path::getParent).distinct()
                .filter(folder -> !folder.endsWith("java") && !Files.exists(folder.resolve("package-info.java"))).toList();
        assertEquals(List.of(), without);
    }

    @Test
    void no_value_is_written_into_a_statement() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.under("src/main/java", ".java")) {
            Matcher matcher = GLUED.matcher(Files.readString(file));
            while (matcher.find()) {
                String operand = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                if (!HARMLESS.matcher(operand).matches()) {
                    found.add(file + ": … " + operand.strip().lines().findFirst().orElse(""));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void every_text_the_code_names_is_there() throws IOException {
        Set<String> keys = Sources.textKeys();
        List<String> missing = new ArrayList<>();
        Pattern key = Pattern.compile("(@Audited\\(|new Act\\(|act\\()?\"((?:" + Sources.COMPONENTS
                + ")\\.[A-Za-z0-9_.]*)\"(\\s*\\+)?");
        for (Path file : Sources.under("src/main/java", ".java")) {
            Matcher matcher = key.matcher(Files.readString(file));
            while (matcher.find()) {
                String name = matcher.group(2);
                boolean begun = matcher.group(3) != null || name.endsWith(".");
                boolean there = begun ? keys.stream().anyMatch(one -> one.startsWith(name)) : keys.contains(name);
                if (matcher.group(1) == null && !there) {
                    missing.add(file.getFileName() + ": " + name);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void a_text_stands_in_the_bundle_of_its_component() throws IOException {
        for (Path bundle : Sources.under("src/main/resources/texts", "_en.properties")) {
            String name = bundle.getFileName().toString().replace("_en.properties", "");
            if (name.equals("faces")) {
                continue;
            }
            List<String> strange = Files.readAllLines(bundle).stream().filter(line -> line.matches("[\\w.]+\\s*=.*"))
                    .filter(line -> !line.startsWith(name + ".")).toList();
            assertEquals(List.of(), strange, bundle::toString);
        }
    }

    @Test
    void texts_do_not_shout() throws IOException {
        for (Path bundle : Sources.under("src/main/resources/texts", ".properties")) {
            String loud = Files.readString(bundle).lines().filter(line -> !line.startsWith("#") && line.contains("!"))
                    .collect(Collectors.joining("\n"));
            assertEquals("", loud, bundle::toString);
        }
    }

    @Test
    void a_migration_is_named_by_its_moment_and_its_change() throws IOException {
        List<Path> files = Sources.under("sql", ".sql");
        assertTrue(files.size() > 5);
        Pattern pattern = Pattern.compile("V\\d{12}__[a-z]+(_[a-z0-9]+)+\\.sql");
        assertEquals(List.of(),
                files.stream().filter(file -> !pattern.matcher(file.getFileName().toString()).matches()).toList());
        assertEquals(files.size(),
                files.stream().map(file -> file.getFileName().toString().substring(0, 13)).distinct().count());
    }

    @Test
    void every_constraint_has_a_name_that_says_its_kind() throws IOException {
        List<String> found = new ArrayList<>();
        Pattern kinds = Pattern.compile("(?:constraint\\s+(\\w+)\\s+)?\\b(primary key|foreign key|unique(?!\\s+index)|check)\\b"
                + "(?=\\s*\\()|\\w+\\s+\\w+(?:\\s+not null)?\\s+(primary key|references|unique)\\b");
        for (Path file : Sources.under("sql", ".sql")) {
            Matcher matcher = kinds.matcher(withoutComments(file));
            while (matcher.find()) {
                String ending = matcher.group(2) == null ? "?" : ending(matcher.group(2));
                if (matcher.group(1) == null || !matcher.group(1).endsWith(ending)) {
                    found.add(file.getFileName() + ": " + matcher.group());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void every_foreign_key_is_indexed() throws IOException {
        List<String> found = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (Path file : Sources.under("sql", ".sql")) {
            all.append(withoutComments(file));
        }
        for (String part : all.toString().split("(?=create table |alter table )")) {
            String table = part.replaceAll("(?s)\\s*(?:create|alter) table (\\w+).*", "$1");
            Set<String> leading = Stream.concat(all("(?:primary key|unique)\\s*\\((\\w+)", part),
                    all("create (?:unique )?index \\w+ on " + table + " \\((\\w+)", all)).collect(Collectors.toSet());
            all("foreign key\\s*\\((\\w+)", part).filter(column -> !leading.contains(column))
                    .forEach(column -> found.add(table + "." + column));
        }
        assertEquals(List.of(), found);
    }

    private static Stream<String> all(String pattern, CharSequence text) {
        return Pattern.compile(pattern).matcher(text).results().map(result -> result.group(1));
    }

    private static String ending(String kind) {
        return switch (kind) {
            case "primary key" -> "_pk";
            case "foreign key" -> "_fk";
            case "unique" -> "_uq";
            default -> "_ck";
        };
    }

    private static String withoutComments(Path file) throws IOException {
        return Files.readString(file).toLowerCase(java.util.Locale.ROOT).replaceAll("--[^\n]*", "");
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
