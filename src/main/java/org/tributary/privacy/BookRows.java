package org.tributary.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.tributary.platform.IsoWeeks;
import org.tributary.privacy.Book.Batch;
import org.tributary.privacy.Book.Entry;
import org.tributary.privacy.Book.Member;
import org.tributary.privacy.Releases.Source;

/** Reads and writes the book of a set and what waits for it. */
final class BookRows {

    private static final String CONTRIBUTION = """
            select c.id, c.person_id, c.owner_group_id, c.agency_id, c.week_received, c.line, c.state, c.touchpoint
            """;

    private final EntityManager entityManager;
    private final Keys keys;

    BookRows(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.keys = new Keys(entityManager);
    }

    long nextKey() {
        return keys.next();
    }

    /** Makes the set known and holds it until the transaction ends, so that two releases of it never meet. */
    void lock(long set) {
        update("insert into release_set (set_key, subject) values (?1, '') on conflict do nothing", set);
        select("select set_key from release_set where set_key = ?1 for update", set);
    }

    String subject(long set) {
        return (String) select("select subject from release_set where set_key = ?1", set).get(0);
    }

    void name(long set, String subject) {
        update("update release_set set subject = ?2 where set_key = ?1", set, subject);
    }

    Book read(long set) {
        List<Batch> batches = new ArrayList<>();
        for (Object[] row : rows("select id, period_from, period_to from release_run where set_key = ?1 order by id",
                set)) {
            batches.add(new Batch(Columns.number(row[0]), Columns.day(row[1]), Columns.day(row[2])));
        }
        List<Entry> entries = new ArrayList<>();
        for (Object[] row : rows(CONTRIBUTION + """
                , e.counted_week, e.sign, e.release_id, e.epoch, e.line_cell, e.state_cell
                from release_entry e join contribution c on c.id = e.contribution_id
                where e.set_key = ?1 order by e.release_id, c.id, e.sign
                """, set)) {
            Contribution one = contribution(row);
            entries.add(new Entry(one.in(Columns.day(row[8])), one.week(), (int) Columns.number(row[9]),
                    Columns.number(row[10]), Columns.number(row[11]), (String) row[12], (String) row[13]));
        }
        List<Member> members = new ArrayList<>();
        for (Object[] row : rows("""
                select origin_key, person_id, agency_id, state, joined_release, left_release
                from release_member where set_key = ?1 order by id
                """, set)) {
            members.add(new Member(Columns.number(row[0]), Columns.number(row[1]), Columns.number(row[2]),
                    (String) row[3],
                    Columns.number(row[4]), Columns.number(row[5])));
        }
        return new Book(batches, entries, members);
    }

    /** Writes a contribution; a known one moves to the set unless it was released. */
    void put(long set, Source source, long sourceId, Contribution one) {
        boolean moved = update("""
                update contribution set set_key = ?3, line = ?4, state = ?5, touchpoint = ?6
                where source = ?1 and source_id = ?2 and release_id is null
                """, source.code(), sourceId, set, one.line(), one.state(), one.touchpoint()) > 0;
        if (!moved && select("select id from contribution where source = ?1 and source_id = ?2", source.code(),
                sourceId)
                .isEmpty()) {
            update("""
                    insert into contribution (id, set_key, source, source_id, person_id, owner_group_id, agency_id,
                    line,
                        state, touchpoint, week_received) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                    """, keys.next(), set, source.code(), sourceId, one.person(), one.ownerGroup(), one.agency(),
                    one.line(), one.state(), one.touchpoint(), IsoWeeks.mondayOf(one.week()));
        }
    }

    /** The open batch, up to and including the week of a Monday. */
    List<Contribution> waiting(long set, LocalDate lastWeek) {
        return rows(CONTRIBUTION + """
                from contribution c where c.set_key = ?1 and c.release_id is null and c.withdrawn_at is null
                and c.week_received <= ?2 order by c.id
                """, set, lastWeek).stream().map(BookRows::contribution).toList();
    }

    /** Released contributions that were withdrawn and did not leave the figures yet, with the moment. */
    Map<Long, Instant> leaving(long set) {
        Map<Long, Instant> leaving = new HashMap<>();
        for (Object[] row : rows("""
                select c.id, c.withdrawn_at from contribution c
                join release_entry came on came.contribution_id = c.id and came.sign = 1
                left join release_entry gone on gone.contribution_id = c.id and gone.sign = -1
                where came.set_key = ?1 and c.withdrawn_at is not null and gone.contribution_id is null
                """, set)) {
            leaving.put(Columns.number(row[0]), Columns.moment(row[1]));
        }
        return leaving;
    }

    /** Writes what a release changed. */
    void write(long set, Book before, Book after, List<Contribution> batch, Instant at) {
        Batch released = after.batches().get(after.batches().size() - 1);
        long number = released.number();
        update("insert into release_run (id, set_key, released_at, period_from, period_to) values (?1, ?2, ?3, ?4, ?5)",
                number, set, at, released.from(), released.to());
        batch.forEach(one -> update("update contribution set release_id = ?2 where id = ?1", one.id(), number));
        Set<Entry> known = new HashSet<>(before.entries());
        for (Entry entry : after.entries()) {
            if (entry.batch() == number) {
                update("""
                        insert into release_entry (contribution_id, sign, set_key, release_id, counted_week, epoch,
                        line_cell,
                            state_cell) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        """, entry.contribution().id(), entry.sign(), set, number, entry.contribution().week(),
                        entry.epoch(),
                        entry.lineCell(), entry.stateCell());
            } else if (!known.contains(entry)) {
                update("""
                        update release_entry set epoch = ?3, line_cell = ?4, state_cell = ?5
                        where contribution_id = ?1 and sign = ?2
                        """, entry.contribution().id(), entry.sign(), entry.epoch(), entry.lineCell(),
                        entry.stateCell());
            }
        }
        for (Member member : after.members()) {
            if (member.joined() == number) {
                update("""
                        insert into release_member (id, set_key, origin_key, person_id, agency_id, state,
                        joined_release,
                            left_release) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0)
                        """, keys.next(), set, member.origin(), member.person(), member.agency(), member.state(),
                        number);
            } else if (member.left() == number) {
                update("""
                        update release_member set left_release = ?4
                        where set_key = ?1 and origin_key = ?2 and person_id = ?3 and left_release = 0
                        """, set, member.origin(), member.person(), number);
            }
        }
    }

    /** Hands everything of one set to another. */
    void move(long into, long from) {
        update("update contribution set set_key = ?1 where set_key = ?2", into, from);
        update("update release_run set set_key = ?1 where set_key = ?2", into, from);
        update("update release_entry set set_key = ?1 where set_key = ?2", into, from);
        update("update release_member set set_key = ?1 where set_key = ?2", into, from);
    }

    int update(String statement, Object... values) {
        return Columns.with(entityManager.createNativeQuery(statement), values).executeUpdate();
    }

    List<?> select(String query, Object... values) {
        return Columns.with(entityManager.createNativeQuery(query), values).getResultList();
    }

    List<Object[]> rows(String query, Object... values) {
        return select(query, values).stream().map(row -> (Object[]) row).toList();
    }

    private static Contribution contribution(Object[] row) {
        return new Contribution(Columns.number(row[0]), Columns.number(row[1]), Columns.number(row[2]),
                Columns.number(row[3]),
                Columns.day(row[4]), (String) row[5], (String) row[6], (String) row[7]);
    }
}
