package org.tributary.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.platform.BusinessException;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Refused;

/** Invitations on good days and bad ones. */
class InvitationsTest {

    private static final String ADA = "ada@harbor.test";
    private static final String PASSWORD = "a long enough password";

    private Door door;

    @BeforeEach
    void open() throws Exception {
        door = new Door();
        door.run(() -> door.promises.adopt("We keep your name to ourselves."));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void nobody_is_invited_before_a_promise_is_adopted() throws Exception {
        try (Door empty = new Door()) {
            assertRefused("people.invitation.noPromise", () -> empty.invite(ADA, "Harbor", Role.AGENT));
        }
        door.actAsAdministrator();
        door.invite(ADA, "Harbor", Role.AGENT);
    }

    @Test
    void a_newcomer_confirms_chooses_a_password_and_is_in() {
        String secret = door.invite(ADA, "Harbor", Role.AGENT);
        assertFalse(door.person(ADA).hasJoined());
        door.actAsNobody();
        InvitationLinks.Opened opened = door.in(() -> door.links.find(secret));
        assertEquals(LinkStatus.OPEN, opened.status());
        assertEquals("Harbor", opened.agency());
        assertFalse(opened.member());
        door.run(() -> door.links.confirm(secret, List.of("KY", "OH"), List.of("homeowners")));
        assertEquals(ADA, door.in(() -> door.links.join(secret, PASSWORD)).username());
        door.actAs(ADA);
        assertEquals(List.of("KY", "OH"), door.currentPerson.get().states());
        assertEquals("Harbor", door.currentPerson.get().agencyName());
        assertTrue(door.person(ADA).isCounted());
        door.actAsAdministrator();
        assertEquals("used", door.listed().get(0).state());
    }

    @Test
    void an_invitation_is_used_once() {
        String secret = door.invite(ADA, "Harbor", Role.AGENT);
        door.actAsNobody();
        door.in(() -> door.links.join(secret, PASSWORD));
        assertEquals(LinkStatus.USED, door.in(() -> door.links.find(secret)).status());
        assertEquals("", door.in(() -> door.links.find(secret)).address());
        assertRefused("people.join.closed.used", () -> door.in(() -> door.links.join(secret, "another long password")));
    }

    @Test
    void after_seven_days_it_has_ended_until_it_is_sent_again() {
        String secret = door.invite(ADA, "Harbor", Role.AGENT);
        door.pass(Duration.ofDays(7));
        assertEquals(LinkStatus.EXPIRED, door.in(() -> door.links.find(secret)).status());
        assertEquals("expired", door.listed().get(0).state());
        door.actAsNobody();
        assertRefused("people.join.closed.expired", () -> door.in(() -> door.links.join(secret, PASSWORD)));
        door.actAsAdministrator();
        UUID id = door.listed().get(0).id();
        String newer = Door.secret(door.in(() -> door.invitations.resend(id)));
        assertEquals(LinkStatus.REPLACED, door.in(() -> door.links.find(secret)).status());
        assertEquals(LinkStatus.OPEN, door.in(() -> door.links.find(newer)).status());
        assertEquals("waiting", door.listed().get(0).state());
        door.actAsNobody();
        assertRefused("people.join.closed.replaced", () -> door.in(() -> door.links.join(secret, PASSWORD)));
    }

    @Test
    void a_revoked_one_opens_nothing_and_leaves_nobody_who_may_sign_in() {
        String secret = door.invite(ADA, "Harbor", Role.AGENT);
        UUID id = door.listed().get(0).id();
        door.run(() -> door.invitations.revoke(id));
        assertEquals(LinkStatus.REVOKED, door.in(() -> door.links.find(secret)).status());
        assertFalse(door.person(ADA).isEnabled());
        assertRefused("people.invitation.over.revoked", () -> door.in(() -> door.invitations.resend(id)));
        assertTrue(door.events.contains(new InvitationRevoked(id)));
        String again = door.invite(ADA, "Harbor", Role.AGENT);
        assertTrue(door.person(ADA).isEnabled());
        assertEquals(LinkStatus.OPEN, door.in(() -> door.links.find(again)).status());
    }

    @Test
    void a_link_that_was_never_made_is_unknown() {
        assertEquals(LinkStatus.UNKNOWN, door.in(() -> door.links.find("half-a-link")).status());
        assertEquals(LinkStatus.UNKNOWN, door.in(() -> door.links.find("")).status());
    }

    @Test
    void nobody_else_uses_it_while_signed_in() {
        door.joined("other@pine.test", "Pine", Role.AGENT);
        String secret = door.invite(ADA, "Harbor", Role.AGENT);
        door.actAs("other@pine.test");
        assertRefused("people.join.otherPerson", () -> door.in(() -> door.links.join(secret, PASSWORD)));
        assertRefused("people.join.otherPerson", () -> door.run(() -> door.links.accept(secret)));
        assertEquals(LinkStatus.OPEN, door.in(() -> door.links.find(secret)).status());
    }

    @Test
    void a_bounced_address_is_told_and_one_that_was_used_meanwhile_stays_used() {
        door.mailOn();
        door.in(() -> door.invitations.invite(new NewInvitation(ADA, "Ada", "Harbor", List.of(), List.of(),
                Set.of(Role.AGENT), "")));
        InvitationMade made = (InvitationMade) door.events.get(door.events.size() - 1);
        assertTrue(made.link().startsWith("https://portal.example.test/people/join.xhtml?link="));
        door.run(() -> door.pending.bounced(made.invitation()));
        assertEquals("bounced", door.listed().get(0).state());
        door.run(() -> door.pending.sent(made.invitation()));
        assertEquals("sent", door.listed().get(0).state());
        door.actAsNobody();
        door.in(() -> door.links.join(made.link().substring(made.link().indexOf('=') + 1), PASSWORD));
        door.actAsAdministrator();
        door.run(() -> door.pending.bounced(made.invitation()));
        assertEquals("used", door.listed().get(0).state());
    }

    @Test
    void no_mail_goes_to_an_address_again_that_brought_one_back() {
        door.mailOn();
        NewInvitation ada = new NewInvitation(ADA, "Ada", "Harbor", List.of(), List.of(), Set.of(Role.AGENT), "");
        UUID id = door.in(() -> door.invitations.invite(ada)).id();
        door.run(() -> door.pending.bounced(id));
        int told = door.events.size();
        for (int again = 0; again < 2; again++) {
            Invitations.Made made = door.in(() -> door.invitations.resend(id));
            assertNotEquals(null, made.path(), "whoever invites hands the link on");
        }
        assertEquals(told, door.events.size());
        door.run(() -> door.invitations.revoke(id));
        assertNotEquals(null, door.in(() -> door.invitations.invite(ada)).path());
        assertNull(door.in(() -> door.invitations.invite(new NewInvitation("ada.right@harbor.test", "Ada", "Harbor",
                List.of(), List.of(), Set.of(Role.AGENT), ""))).path(), "another address is tried");
    }

    @Test
    void with_mail_the_link_is_in_the_mail_only() {
        door.mailOn();
        Invitations.Made made = door.in(() -> door.invitations.invite(new NewInvitation(ADA, "Ada", "Harbor", List.of(),
                List.of(), Set.of(Role.AGENT), "")));
        assertNull(made.path());
        Invitations.Made noAddress = door.in(() -> door.invitations.invite(new NewInvitation("harbor-ada", "Ada", "Harbor",
                List.of(), List.of(), Set.of(Role.AGENT), "")));
        assertNotEquals(null, noAddress.path());
    }

    @Test
    void the_same_address_is_not_invited_twice_to_one_agency() {
        door.invite(ADA, "Harbor", Role.AGENT);
        assertRefused("people.invitation.already",
                () -> door.invite(ADA.toUpperCase(java.util.Locale.ROOT), "Harbor", Role.AGENT));
        door.pass(Duration.ofDays(30));
        assertRefused("people.invitation.already", () -> door.invite(ADA, "Harbor", Role.AGENT));
        assertEquals(1, door.listed().size());
    }

    @Test
    void a_member_says_yes_to_two_more_agencies_and_stays_one_person() {
        door.joined(ADA, "Harbor", Role.AGENT);
        for (String agency : List.of("Keystone", "Pine")) {
            door.actAsAdministrator();
            String secret = door.invite(ADA, agency, Role.AGENT);
            assertTrue(door.in(() -> door.links.find(secret)).member());
            door.actAsNobody();
            assertRefused("people.join.otherPerson", () -> door.in(() -> door.links.join(secret, PASSWORD)));
            door.actAs(ADA);
            door.run(() -> door.links.accept(secret));
        }
        door.actAs(ADA);
        assertEquals(3, door.currentPerson.get().memberships());
        assertEquals("Harbor", door.currentPerson.get().agencyName());
        Enrolment enrolment = door.in(door.enrolments::read);
        assertEquals(1, enrolment.agents());
        assertEquals(3, enrolment.agencies());
        door.actAsAdministrator();
        assertRefused("people.membership.already", () -> door.invite(ADA, "Pine", Role.AGENT));
    }

    @Test
    void invited_by_three_agencies_before_joining_one_password_is_chosen() {
        List<String> secrets = List.of("Harbor", "Keystone", "Pine").stream()
                .map(agency -> door.invite(ADA, agency, Role.AGENT)).toList();
        door.actAsNobody();
        door.in(() -> door.links.join(secrets.get(1), PASSWORD));
        assertTrue(door.in(() -> door.links.find(secrets.get(0))).member());
        door.actAs(ADA);
        assertEquals("Keystone", door.currentPerson.get().agencyName());
        door.run(() -> door.links.accept(secrets.get(0)));
        door.run(() -> door.links.accept(secrets.get(2)));
        door.actAs(ADA);
        assertEquals(3, door.currentPerson.get().memberships());
    }

    @Test
    void staff_who_become_agents_count_from_then_on() {
        door.joined("cora@carrier.test", "", Role.CURATOR);
        assertFalse(door.person("cora@carrier.test").isCounted());
        String secret = door.invite("cora@carrier.test", "Harbor", Role.AGENT);
        door.actAs("cora@carrier.test");
        door.run(() -> door.links.accept(secret));
        assertTrue(door.person("cora@carrier.test").isCounted());
        assertEquals(Set.of(Role.CURATOR, Role.AGENT), door.person("cora@carrier.test").roles());
    }

    @Test
    void a_principal_invites_producers_and_service_representatives_into_the_own_agency_only() {
        door.joined("joan@harbor.test", "Harbor", Role.PRINCIPAL);
        door.actAs("joan@harbor.test");
        door.in(() -> door.invitations.invite(team("sam@harbor.test", "", Membership.SERVICE_REPRESENTATIVE, Role.AGENT)));
        assertRefused("people.invitation.ownAgencyOnly",
                () -> door.in(() -> door.invitations.invite(team("x@pine.test", "Pine", "", Role.AGENT))));
        assertRefused("people.invitation.agentsOnly",
                () -> door.in(() -> door.invitations.invite(team("x@harbor.test", "", "", Role.CURATOR))));
        assertRefused("people.invitation.agentsOnly",
                () -> door.in(() -> door.invitations.invite(team("x@harbor.test", "", Membership.PRINCIPAL, Role.AGENT))));
        assertThrows(Invalid.class, () -> door.in(() -> door.invitations.invite(team("no address", "", "", Role.AGENT))));
        List<InvitationRow> own = door.in(() -> door.pending.listOfTeam(new PageRequest(0, 50)).items());
        assertEquals(List.of("sam@harbor.test", "joan@harbor.test"), own.stream().map(InvitationRow::address).toList());
        assertEquals(Membership.SERVICE_REPRESENTATIVE, own.get(0).kind());
    }

    @Test
    void staff_who_are_listed_with_an_agency_do_not_become_agents_by_joining() {
        String secret = door.invite("mia@carrier.test", "Harbor", Role.MANAGER);
        door.actAsNobody();
        door.in(() -> door.links.join(secret, PASSWORD));
        assertEquals(Set.of(Role.MANAGER), door.person("mia@carrier.test").roles());
        assertFalse(door.person("mia@carrier.test").isCounted());
    }

    @Test
    void nobody_is_invited_as_something_that_is_not_there() {
        assertThrows(Invalid.class, () -> door.in(() -> door.invitations.invite(team(ADA, "Harbor", "king", Role.AGENT))));
        assertThrows(Invalid.class,
                () -> door.in(() -> door.invitations.invite(team(ADA, "Harbor", Invitation.STAFF, Role.AGENT))));
    }

    @Test
    void a_principal_touches_no_invitation_of_another_agency() {
        door.joined("joan@harbor.test", "Harbor", Role.PRINCIPAL);
        door.invite("pat@pine.test", "Pine", Role.AGENT);
        UUID others = door.listed().get(0).id();
        door.actAs("joan@harbor.test");
        assertThrows(NotFound.class, () -> door.run(() -> door.invitations.revoke(others)));
        assertThrows(NotFound.class, () -> door.in(() -> door.invitations.resend(others)));
        assertThrows(NotFound.class, () -> door.in(() -> door.invitations.find(others)));
    }

    @Test
    void a_principal_who_works_elsewhere_right_now_is_told_so() {
        door.joined("joan@harbor.test", "Harbor", Role.PRINCIPAL);
        String secret = door.invite("joan@harbor.test", "Pine", Role.AGENT);
        door.actAs("joan@harbor.test");
        door.run(() -> door.links.accept(secret));
        UUID pine = door.in(door.people::myMemberships).stream().filter(row -> row.agency().equals("Pine")).findFirst()
                .orElseThrow().id();
        door.run(() -> door.people.workFor(pine));
        door.actAs("joan@harbor.test");
        assertRefused("people.invitation.notPrincipalHere",
                () -> door.in(() -> door.invitations.invite(team("x@pine.test", "", "", Role.AGENT))));
    }

    @Test
    void a_closed_account_is_not_opened_by_an_invitation() {
        door.joined("joan@harbor.test", "Harbor", Role.PRINCIPAL);
        door.joined(ADA, "Pine", Role.AGENT);
        Person ada = door.person(ADA);
        door.run(() -> door.people.change(ada.getPublicId(), ada.getVersion(),
                new People.Change("Ada", Set.of(Role.AGENT), false, "Pine", List.of(), List.of())));
        door.actAs("joan@harbor.test");
        assertRefused("people.invitation.closed",
                () -> door.in(() -> door.invitations.invite(team(ADA, "", "", Role.AGENT))));
    }

    @Test
    void who_has_left_cannot_use_what_was_pending() {
        door.joined(ADA, "Harbor", Role.AGENT);
        String secret = door.invite(ADA, "Pine", Role.AGENT);
        long left = door.person(ADA).getId();
        door.run(() -> door.invitations.revokeAll(new PersonLeft(left, null)));
        assertEquals(LinkStatus.REVOKED, door.in(() -> door.links.find(secret)).status());
    }

    @Test
    void an_agency_without_a_principal_is_named_until_there_is_one() {
        door.joined(ADA, "Harbor", Role.AGENT);
        assertEquals(List.of("Harbor"), door.in(door.enrolments::agenciesWithoutPrincipal));
        door.joined("joan@harbor.test", "Harbor", Role.PRINCIPAL);
        assertEquals(List.of(), door.in(door.enrolments::agenciesWithoutPrincipal));
    }

    @Test
    void heads_are_counted_by_role_once_they_have_joined() {
        door.joined("joan@harbor.test", "Harbor", Role.PRINCIPAL);
        door.invite(ADA, "Harbor", Role.AGENT);
        Enrolments.Heads heads = door.in(door.enrolments::heads);
        assertEquals(2, heads.people());
        assertEquals(1, heads.joined());
        assertEquals(1, heads.agents());
        assertTrue(heads.has(Role.PRINCIPAL));
        assertFalse(heads.has(Role.CURATOR));
    }

    @Test
    void a_new_one_time_link_voids_the_older_one() {
        door.joined(ADA, "Harbor", Role.AGENT);
        UUID id = door.person(ADA).getPublicId();
        String older = door.in(() -> door.tokens.oneTimeLink(id));
        String newer = door.in(() -> door.tokens.oneTimeLink(id));
        assertTrue(door.in(() -> door.tokens.findOwnerOfLink(older)).isEmpty());
        assertTrue(door.in(() -> door.tokens.findOwnerOfLink(newer)).isPresent());
    }

    @Test
    void a_promise_has_versions_and_the_same_text_is_not_adopted_again() {
        assertRefused("people.promise.same", () -> door.run(() -> door.promises.adopt(" We keep your name to ourselves. ")));
        door.run(() -> door.promises.adopt("We keep your name to ourselves, always."));
        assertEquals(List.of(2, 1), door.in(door.promises::list).stream().map(PromiseRow::number).toList());
        assertFalse(door.in(door.promises::findCurrent).orElseThrow().standard());
        assertThrows(Invalid.class, () -> door.run(() -> door.promises.adopt("  ")));
    }

    private static NewInvitation team(String username, String agency, String kind, Role role) {
        return new NewInvitation(username, "Sam Producer", agency, List.of("OH"), List.of("life"), Set.of(role), kind);
    }

    private static void assertRefused(String key, Runnable act) {
        BusinessException refused = assertThrows(Refused.class, act::run);
        assertEquals(key, refused.key());
    }
}
