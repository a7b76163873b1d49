/**
 * When what is published takes effect, ends, is to be read and to be looked at again: a page for each person, and a calendar
 * (RFC 5545) that their own calendar program fetches at an address which only they know.
 *
 * <p>{@code EffectiveDates} reads the dates from the {@code PublicationShelf}, so that a calendar never has more than its person
 * may read. {@code CalendarAddresses} makes and ends the secret addresses, of which the hash is kept; whoever gets in no more has
 * no calendar. {@code ICalendar} writes the text.
 */
@NullMarked
package org.tributary.publication.calendar;

import org.jspecify.annotations.NullMarked;
