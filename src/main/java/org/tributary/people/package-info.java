/**
 * Who is who: persons, their memberships in agencies (role, states, lines, from, to), agencies and the owner groups behind
 * them; signing in, tokens, and what a role may do.
 *
 * <p>A {@link org.tributary.people.Person} signs in through {@link org.tributary.people.SignInMechanism} (pages, by session) or
 * a token (API). For the time of a request or of a background task, {@link org.tributary.people.CurrentPerson} knows who acts
 * (what timers begin goes through {@link org.tributary.people.Background});
 * every door declares with {@link org.tributary.people.Allowed} which roles may, and
 * {@link org.tributary.people.AllowedInterceptor} checks it. What is declared by nobody is allowed to nobody.
 *
 * <p>Joining: an administrator adopts the {@link org.tributary.people.Promise} about notes, then invites ({@link
 * org.tributary.people.Invitations}, for whom: {@code InvitedPersons}); {@link org.tributary.people.InvitationMade} takes the link to the mail. Whoever follows it
 * ({@link org.tributary.people.InvitationLinks}) confirms agency, states and lines, reads the promise, chooses a password, and is
 * led to the first note. {@link org.tributary.people.Enrolment} says whether those who are enrolled can ever be enough for the
 * small-group rules.
 *
 * <p>A person counts once, whatever the memberships. A note keeps the agency of its day; the agency a person works for right
 * now is switched in the header. Filters of lists that a person saves under a name are
 * {@link org.tributary.people.SavedView}s; they change only when their owner says so.
 *
 * <p>Who is away enters a {@link org.tributary.people.Leave} with a deputy ({@code Leaves}); where the deputy is away too, the
 * deputy's deputy stands in, no further. Who leaves for good is ended by an administrator ({@code Departures}), now or with a
 * last day; {@code Handover} passes on what was on the desk, and {@link org.tributary.people.PersonLeft} tells the others what passes to whom. Every request looks whether there
 * is access, so sessions and tokens end with it; a new password ends them as well.
 */
@NullMarked
package org.tributary.people;

import org.jspecify.annotations.NullMarked;
