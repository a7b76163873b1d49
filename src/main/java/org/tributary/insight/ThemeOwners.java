package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Invalid;

/** Who of the curators sees to which theme. One without an owner is every curator's until somebody takes it. */
@Stateless
public class ThemeOwners {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ThemeFinder finder;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /** A curator, by the id that pages know. */
    public record Curator(UUID id, String name) {
    }

    /** The theme is the current person's from now on, whoever had it. */
    @Allowed(Role.CURATOR)
    @Audited("theme.take")
    public void take(UUID themeId) {
        give(finder.get(themeId).getId(), currentPerson.get().person());
    }

    /** The theme is that curator's from now on. @throws Invalid where that is none */
    @Allowed(Role.CURATOR)
    @Audited("theme.handOver")
    public void handOver(UUID themeId, UUID curator) {
        long theme = finder.get(themeId).getId();
        long person = new CuratorRows(sql()).enabled("curator").stream().filter(one -> one.id().equals(curator)).findFirst()
                .orElseThrow(() -> new Invalid("curator", "insight.owner.noCurator")).key();
        give(theme, person);
    }

    /** Nobody's again. */
    @Allowed(Role.CURATOR)
    @Audited("theme.drop")
    public void drop(UUID themeId) {
        sql().update("delete from theme_owner where theme_id = ?", finder.get(themeId).getId());
    }

    /** The owner of a theme, by its key. */
    @Allowed(Role.CURATOR)
    public Optional<Curator> ownerOf(long theme) {
        return sql().list("""
                select p.public_id, p.name from theme_owner w join person p on p.id = w.person_id where w.theme_id = ?""",
                row -> new Curator(row.getObject("public_id", UUID.class), row.getString("name")), theme).stream().findFirst();
    }

    /** The same by the theme's id. @throws org.tributary.platform.NotFound where there is no such theme */
    @Allowed(Role.CURATOR)
    public Optional<Curator> of(UUID themeId) {
        return ownerOf(finder.get(themeId).getId());
    }

    /** Whom it can be handed over to. */
    @Allowed(Role.CURATOR)
    public List<Curator> curators() {
        return new CuratorRows(sql()).enabled("curator").stream().map(one -> new Curator(one.id(), one.name())).toList();
    }

    private void give(long theme, long person) {
        if (sql().update("update theme_owner set person_id = ?, at = ? where theme_id = ?", person, clock.instant(),
                theme) == 0) {
            // Where two take it at once, the first has it.
            sql().update("insert into theme_owner (theme_id, person_id, at) values (?, ?, ?) on conflict do nothing", theme,
                    person, clock.instant());
        }
    }

    private Sql sql() {
        return new Sql(entityManager.unwrap(Connection.class));
    }
}
