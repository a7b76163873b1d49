package org.tributary.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.audit.AuditTrail;
import org.tributary.fixtures.InContainer;
import org.tributary.observation.MailedNote;
import org.tributary.observation.ObservationDraft;
import org.tributary.observation.ObservationDrafts;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.People;
import org.tributary.people.Role;
import org.tributary.platform.NotAllowed;
import org.tributary.platform.NotSignedIn;

/** The doors as the container gives them: transactions, interceptors, both databases. */
@ExtendWith(ArquillianExtension.class)
class DoorsContainerIT {

    private static final Actor ADMINISTRATOR = Actor.system("test", Role.ADMINISTRATOR);

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    @Inject
    AuditTrail trail;

    @Inject
    ObservationDrafts drafts;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return InContainer.war();
    }

    @Test
    void one_node_reads_the_mailbox_and_drafts_end_on_this_database() throws Exception {
        Actor timer = Actor.system("test");
        assertTrue(as(timer, drafts::lease));
        assertFalse(as(timer, drafts::lease));
        as(timer, () -> {
            drafts.release();
            return drafts.deleteOld();
        });
        MailedNote mail = new MailedNote("nobody@elsewhere.test", "<1@elsewhere.test>", "One bill for both cars");
        assertEquals(ObservationDrafts.Taken.REFUSED, as(timer, () -> drafts.take(mail)));
        transaction.begin();
        assertEquals(0,
                entityManager.createNamedQuery(ObservationDraft.DELETE_SUBMITTED).setParameter("note", 0L).executeUpdate());
        transaction.rollback();
    }

    @Test
    void a_door_is_closed_to_nobody_and_to_other_roles() throws Exception {
        assertThrows(NotSignedIn.class, () -> people.get(UUID.randomUUID()));
        assertThrows(NotAllowed.class, () -> as(Actor.system("test", Role.AGENT), () -> people.get(UUID.randomUUID())));
    }

    @Test
    void an_act_is_chained_and_a_changed_entry_breaks_the_chain() throws Exception {
        as(ADMINISTRATOR, () -> people.add(new People.NewPerson("chained@example.test", "Chained Person", "", List.of(),
                List.of(), Set.of(Role.MANAGER))));
        assertTrue(as(ADMINISTRATOR, trail::seal) > 0);
        assertTrue(as(ADMINISTRATOR, trail::check).whole());

        change("update audit_entry set detail = 'forged' where position = 1");
        AuditTrail.ChainCheck broken = as(ADMINISTRATOR, trail::check);
        assertFalse(broken.whole());
        assertEquals(1L, broken.brokenAt());
        change("update audit_entry set detail = null where position = 1");
        assertTrue(as(ADMINISTRATOR, trail::check).whole());
    }

    private <T> T as(Actor actor, Callable<T> task) throws Exception {
        return currentPerson.as(actor, task);
    }

    private void change(String sql) throws Exception {
        transaction.begin();
        entityManager.createNativeQuery(sql).executeUpdate();
        transaction.commit();
    }
}
