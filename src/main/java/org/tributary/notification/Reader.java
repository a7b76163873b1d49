package org.tributary.notification;

import java.util.Locale;
import org.tributary.people.Person;

/** Somebody who can be told by mail: enabled, and with a user name that is an address. */
record Reader(long person, String address, String name, Locale language, MailHabit habit) {

    static Reader of(Person person, MailHabit habit) {
        return new Reader(person.getId(), person.getUsername(), person.getName(), Locale.forLanguageTag(person.getLanguage()),
                habit);
    }

    /** Whether this kind goes to the reader that way; to an address that bounced nothing goes. */
    boolean takes(InboxKind kind, MailWay way) {
        return !habit.isBounced() && habit.way(kind) == way;
    }
}
