package org.tributary.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Which cells of a workbook's first sheet are merged (ECMA-376, part 1, 18.3.1.55), and that it is no bomb of zeros. */
final class SheetMerges {

    /** What all parts of a workbook together may be when they are inflated. */
    private static final long MOST_INFLATED = 256L << 20;
    private static final Pattern AREA = Pattern.compile("([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)");
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private SheetMerges() {
    }

    /** Rows counted from 1, columns from 0, both ends included. */
    record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        boolean holds(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    /** @throws IOException where it is no workbook, or a larger one than is taken */
    static List<Area> of(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        long inflated = 0;
        // By its directory: entries that are written in one go have no size in front, which a stream of them stumbles over.
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    String name = entry.getName();
                    if (name.equals(WORKBOOK) || name.equals(RELATIONS) || name.startsWith("xl/worksheets/")) {
                        byte[] whole = part.readNBytes((int) (MOST_INFLATED - inflated) + 1);
                        inflated += whole.length;
                        parts.put(name, whole);
                    } else {
                        inflated += skip(part, MOST_INFLATED - inflated + 1);
                    }
                }
                if (inflated > MOST_INFLATED) {
                    throw new IOException("More than " + MOST_INFLATED + " bytes inflated");
                }
            }
        }
        byte[] sheet = parts.get(firstSheet(parts));
        return sheet == null ? List.of() : areas(sheet);
    }

    private static long skip(InputStream from, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long all = 0;
        for (int read = from.read(buffer); read >= 0 && all < most; read = from.read(buffer)) {
            all += read;
        }
        return all;
    }

    private static String firstSheet(Map<String, byte[]> parts) throws IOException {
        List<String> relations = values(parts.getOrDefault(WORKBOOK, new byte[0]), "sheet", "id");
        byte[] all = parts.getOrDefault(RELATIONS, new byte[0]);
        List<String> ids = values(all, "Relationship", "Id");
        List<String> targets = values(all, "Relationship", "Target");
        int at = relations.isEmpty() ? -1 : ids.indexOf(relations.get(0));
        String target = at < 0 || at >= targets.size() ? "worksheets/sheet1.xml" : targets.get(at);
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static List<Area> areas(byte[] sheet) throws IOException {
        List<Area> areas = new ArrayList<>();
        for (String reference : values(sheet, "mergeCell", "ref")) {
            Matcher area = AREA.matcher(reference);
            if (area.matches()) {
                areas.add(new Area(Integer.parseInt(area.group(2)), Integer.parseInt(area.group(4)), column(area.group(1)),
                        column(area.group(3))));
            }
        }
        return areas;
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = 26 * column + letter - 'A' + 1;
        }
        return column - 1;
    }

    /** The attribute of that local name of each such element. */
    private static List<String> values(byte[] xml, String element, String attribute) throws IOException {
        List<String> values = new ArrayList<>();
        if (xml.length == 0) {
            return values;
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(element)) {
                    for (int at = 0; at < reader.getAttributeCount(); at++) {
                        if (reader.getAttributeLocalName(at).equals(attribute)) {
                            values.add(reader.getAttributeValue(at));
                        }
                    }
                }
            }
            reader.close();
            return values;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }
}
