package org.tributary.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.fixtures.StandingClock;
import org.tributary.fixtures.WiredDoors;
import org.tributary.people.Actor;
import org.tributary.people.Agency;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Membership;
import org.tributary.people.OwnerGroup;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.FieldError;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Texts;
import org.tributary.privacy.Masking;
import org.tributary.transfer.ResponseMapping.DayStyle;
import org.tributary.transfer.ResponseMapping.Field;

/** The way of a vendor's file from its upload to the queue, on real rows of both databases. */
class VendorImportsTest {

    private static final String HEADER = "Record,Agent,Date,LOB,State,Event,NPS,Comment\n";
    private static final byte[] FIRST = (HEADER + "a1,ann,2026-11-20,Auto,OH,Claim,9,Call me at 614-555-0100\n"
            + "a2,nobody,2026-11-20,Auto,OH,Claim,11,\n").getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void a_mapping_is_kept_and_offered_when_the_same_header_comes_again(BothDatabases kind) {
        try (Doors doors = new Doors(kind)) {
            UUID id = doors.in(() -> doors.imports.upload(FIRST, "november.csv"));
            VendorImports.Waiting guessed = doors.in(() -> doors.imports.look(id));
            assertFalse(guessed.said());
            assertEquals("LOB", guessed.mapping().columns().get(Field.LINE));
            assertEquals(List.of("Auto"), guessed.values().get(Field.LINE));
            assertThrows(Refused.class, () -> doors.in(() -> doors.imports.start(id)));
            doors.run(() -> doors.imports.map(id, mapping()));
            VendorImports.Waiting said = doors.in(() -> doors.imports.look(id));
            assertEquals(Map.of("Claim", "claim"), said.mapping().meanings().get(Field.TOUCHPOINT), "its own word");
            assertEquals(List.of(List.of(), List.of("transfer.vendor.offScale", "satisfaction.error.unknownAgent")),
                    said.rows().stream().map(row -> row.wrong().stream().map(FieldError::key).toList()).toList());
            assertEquals("Call me at [phone]", said.rows().get(0).text());
            doors.in(() -> doors.imports.start(id));
            assertEquals(1, doors.news.take(ImportQueued.class).size());
            assertThrows(NotFound.class, () -> doors.in(() -> doors.imports.look(id)), "it is the import's now");

            doors.clock.pass(java.time.Duration.ofDays(30));
            UUID next = doors.in(() -> doors.imports.upload((HEADER + "a3,ann,2026-12-20,Auto,OH,Claim,7,\n")
                    .getBytes(StandardCharsets.UTF_8), "december.csv"));
            VendorImports.Waiting offered = doors.in(() -> doors.imports.look(next));
            assertTrue(offered.kept());
            assertEquals("Good Surveys", offered.mapping().vendor());
            assertEquals(List.of("personal_auto"), offered.rows().stream().map(VendorPreviews.Row::line).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_import_reads_the_file_by_its_mapping_and_a_waiting_one_is_ended_after_a_day(BothDatabases kind) {
        try (Doors doors = new Doors(kind)) {
            UUID id = doors.in(() -> doors.imports.upload(FIRST, "november.csv"));
            assertEquals(List.of(), doors.in(doors.jobs::open), "nobody works on what is not mapped");
            doors.run(() -> doors.imports.map(id, mapping()));
            doors.in(() -> doors.imports.start(id));
            List<Long> open = doors.in(doors.jobs::open);
            ImportSource source = doors.in(() -> doors.jobs.lease(open.get(0)).orElseThrow().source());
            assertEquals(2, source.count());
            assertEquals("personal_auto", source.rows().next().get("line"));
            UUID left = doors.in(() -> doors.imports.upload(FIRST, "left.csv"));
            doors.clock.pass(java.time.Duration.ofHours(25));
            doors.run(doors.jobs::tidy);
            assertThrows(NotFound.class, () -> doors.in(() -> doors.imports.look(left)));
            assertEquals(0L, doors.in(() -> ((Number) doors.entityManager
                    .createNativeQuery("select count(*) from import_piece").getSingleResult()).longValue()));
        }
    }

    private static ResponseMapping mapping() {
        Map<Field, String> columns = new EnumMap<>(Map.of(Field.RESPONSE_ID, "Record", Field.AGENT, "Agent",
                Field.ANSWERED_ON, "Date", Field.LINE, "LOB", Field.STATE, "State", Field.TOUCHPOINT, "Event", Field.NPS, "NPS",
                Field.TEXT, "Comment"));
        return new ResponseMapping("Good Surveys", columns, DayStyle.MONTH_FIRST,
                Map.of(Field.LINE, Map.of("Auto", "personal_auto")), Map.of());
    }

    /** Person 3 is Ann, a manager and an agent. */
    private static final class Doors extends WiredDoors {

        final StandingClock clock = new StandingClock("2026-11-22T12:00:00Z");
        final VendorImports imports = new VendorImports();
        final ImportJobs jobs = new ImportJobs();
        private final CurrentPerson currentPerson = new CurrentPerson();

        Doors(BothDatabases kind) {
            this(kind.persistence(kind.create(), BaseEntity.class, ImportJob.class, ImportRemark.class, VendorMapping.class,
                    VendorMapping.Rule.class, Person.class, Agency.class, OwnerGroup.class, Membership.class));
        }

        private Doors(EntityManagerFactory factory) {
            super(factory);
            Settings settings = new Settings() {
                @Override
                public ZoneId networkZone() {
                    return ZoneId.of("America/New_York");
                }
            };
            imports.entityManager = entityManager;
            imports.clock = clock;
            imports.settings = settings;
            imports.currentPerson = currentPerson;
            imports.texts = new Texts();
            imports.queued = news.event();
            imports.previews = new VendorPreviews();
            imports.previews.entityManager = entityManager;
            imports.previews.masking = new Masking();
            jobs.entityManager = entityManager;
            jobs.clock = clock;
            jobs.settings = settings;
            jobs.texts = new Texts();
            jobs.masking = new Masking();
            in(() -> person(entityManager.unwrap(Connection.class)));
            currentPerson.bind(new Actor(3, new UUID(0, 3), "ann", "Ann", Set.of(Role.MANAGER), null, null, null, List.of(),
                    List.of(), "en", ""));
        }

        private static boolean person(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("insert into person (id, public_id, version, username, name, roles, password_hash,"
                        + " enabled, counted, language, theme, current_membership_id, created_at) values (3, '"
                        + UUID.randomUUID() + "', 1, 'ann', 'Ann', 'agent|manager', null, true, true, 'en', '', null,"
                        + " current_timestamp)");
            }
        }

        @Override
        public void close() {
            currentPerson.bind(null);
            super.close();
        }
    }
}
