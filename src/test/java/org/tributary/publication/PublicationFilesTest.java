package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tributary.people.Staff.TODAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;

/** Files of versions, on both databases. */
class PublicationFilesTest {

    private static final byte[] PDF = "%PDF-1.7 words".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] WORD = archive("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>");

    @Test
    void a_file_is_what_it_holds_and_not_what_it_is_called() {
        assertEquals(Optional.of(FileKind.PDF), FileKind.of("form.PDF", PDF));
        assertEquals(Optional.of(FileKind.DOCX), FileKind.of("form.docx", WORD));
        assertEquals(Optional.empty(), FileKind.of("form.png", PDF));
        assertEquals(Optional.empty(), FileKind.of("form.pdf", new byte[]{'M', 'Z', (byte) 0x90, 0, 3}), "a program");
        assertEquals(Optional.empty(), FileKind.of("form.pdf.exe", PDF));
        assertEquals(Optional.empty(), FileKind.of("form.svg", "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), FileKind.of("form.xlsx", WORD));
    }

    @Test
    void a_document_with_a_program_in_it_is_refused_however_it_is_named() {
        assertEquals(Optional.empty(), FileKind.of("form.docx", archive("[Content_Types].xml", "<Types/>", "word/document.xml",
                "<w/>", "word/vbaProject.bin", "x")));
        assertEquals(Optional.empty(), FileKind.of("form.docx", archive("[Content_Types].xml", "<Types/>", "word/document.xml",
                "<w/>", "word/VBAPROJECT.BIN", "x")));
        assertEquals(Optional.empty(), FileKind.of("form.docx", archive("[Content_Types].xml",
                "<Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>", "word/document.xml",
                "<w/>")),
                "by its content types");
        assertEquals(Optional.empty(), FileKind.of("form.docx", archive("[Content_Types].xml",
                "<Override PartName='/word/a.bin' ContentType='application/vnd.ms-office.vbaProject'/>", "word/document.xml",
                "<w/>", "word/a.bin", "x")), "under another name");
        assertEquals(Optional.empty(), FileKind.of("form.docx", archive("[Content_Types].xml", "x".repeat(2 << 20),
                "word/document.xml", "<w/>")), "what unpacks to more than it should is not read on");
        assertEquals(Optional.empty(), FileKind.of("form.docx", archive("word/document.xml", "<w/>")), "without a list");
        assertEquals(Optional.empty(), FileKind.of("form.docx",
                "PK\003\004 [Content_Types].xml word/document.xml".getBytes(StandardCharsets.ISO_8859_1)), "no archive");
        assertEquals(Optional.empty(), FileKind.of("form.docx", Arrays.copyOf(WORD, WORD.length - 10)), "cut off");
    }

    /** @param parts names and what they hold, in turn */
    private static byte[] archive(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < parts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(parts[at]));
                zip.write(parts[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void what_is_too_large_or_of_another_kind_is_refused_in_words() {
        byte[] large = new byte[PublicationFile.LARGEST + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertEquals("publication.error.fileTooLarge", refusal("form.pdf", large));
        assertEquals("publication.error.fileKind", refusal("form.pdf", "MZ".getBytes(StandardCharsets.UTF_8)));
        assertEquals("a-roof-1-.pdf", file("C:\\temp\\a roof (1).pdf").name());
        assertEquals("passwd.pdf", file("../../etc/passwd.pdf").name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_version_keeps_its_files_and_only_its_readers_fetch_them(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person sue = staff.person("Sue", Role.APPROVER);
            Person ann = staff.agent("Ann", staff.agency("Hartwell"), TODAY.minusYears(1));
            PublicationFiles files = files(staff);
            UUID id = staff.in(() -> {
                Publication one = new Publication(Kind.GUIDANCE, PublicationTest.text("First"), Set.of(), pat.getId(),
                        staff.clock.instant());
                staff.entityManager.persist(one);
                return one.getPublicId();
            });
            PublicationView with = staff.as(pat, () -> files.attach(id, 1L, "form.pdf", PDF));
            UUID file = with.files().get(0).id();
            assertEquals(2, with.revision(), "it is a change");
            assertThrows(ChangedMeanwhile.class, () -> staff.as(pat, () -> files.attach(id, 1L, "other.pdf", PDF)));
            assertThrows(NotFound.class, () -> staff.as(ann, () -> files.read(file)), "not live yet");
            staff.run(() -> {
                Publication one = one(staff, id);
                one.submit();
                one.approve(sue.getId(), staff.clock.instant());
                one.goLive(Set.of(ann.getId()), staff.clock.instant());
            });
            assertArrayEquals(PDF, staff.as(ann, () -> files.read(file)).bytes());
            byte[] better = "%PDF-1.7 better".getBytes(StandardCharsets.ISO_8859_1);
            PublicationView next = staff.as(pat, () -> files.attach(id, null, "FORM.pdf", better));
            assertEquals(2, next.version(), "the next version has it instead");
            assertEquals(List.of("FORM.pdf"), next.files().stream().map(VersionFile::name).toList());
            assertArrayEquals(PDF, staff.as(ann, () -> files.read(file)).bytes());
            assertThrows(NotFound.class, () -> staff.as(ann, () -> files.read(next.files().get(0).id())));
            assertEquals(List.of(), staff.as(pat, () -> files.detach(id, null, next.files().get(0).id())).files());
            assertThrows(NotFound.class, () -> staff.as(pat, () -> files.detach(id, null, file)), "the live one keeps it");
            staff.run(() -> one(staff, id).withdraw("It was wrong", null, staff.clock.instant()));
            assertThrows(NotFound.class, () -> staff.as(ann, () -> files.read(file)));
        }
    }

    private static String refusal(String name, byte[] content) {
        return assertThrows(Invalid.class, () -> new PublicationFile(1, name, content, 1, Staff.TODAY.atStartOfDay()
                .toInstant(java.time.ZoneOffset.UTC))).errors().get(0).key();
    }

    private static PublicationFile file(String name) {
        return new PublicationFile(1, name, PDF, 1, Staff.TODAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
    }

    private static PublicationFiles files(Staff staff) {
        PublicationFiles files = new PublicationFiles();
        files.entityManager = staff.entityManager;
        files.clock = staff.clock;
        files.currentPerson = staff.currentPerson;
        files.publications = new PublicationRows();
        files.publications.entityManager = staff.entityManager;
        files.views = new PublicationViews();
        files.views.entityManager = staff.entityManager;
        files.views.currentPerson = staff.currentPerson;
        files.views.linkedInsights = new LinkedInsights();
        files.views.linkedInsights.entityManager = staff.entityManager;
        files.shelf = new Shelf();
        files.shelf.entityManager = staff.entityManager;
        files.shelf.clock = staff.clock;
        files.shelf.settings = staff.settings;
        files.shelf.currentPerson = staff.currentPerson;
        files.shelf.leaves = staff.leaves;
        return files;
    }

    private static Publication one(Staff staff, UUID id) {
        PublicationRows rows = new PublicationRows();
        rows.entityManager = staff.entityManager;
        return rows.lock(id);
    }
}
