package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MailWordsTest {

    private static final String WORDS = "Two customers asked for one bill.\nThey have both cars with us.";

    @Test
    void a_signature_is_cut_off() {
        assertEquals(WORDS, MailWords.own(WORDS + "\n\n-- \nPat Moran\nMoran Agency, 614-555-0143", ""));
        assertEquals(WORDS, MailWords.own(WORDS + "\r\n\r\nBest regards,\r\nPat\r\nMoran Agency", ""));
        assertEquals(WORDS, MailWords.own(WORDS + "\n\nSaludos\nPat", ""));
        assertEquals(WORDS, MailWords.own(WORDS + "\n\nSent from my iPhone", ""));
        assertEquals(WORDS, MailWords.own(WORDS + "\n\nGet Outlook for iOS<https://aka.ms/o0ukef>", ""));
    }

    @Test
    void thanks_in_the_middle_of_a_mail_are_no_signature() {
        String long_ = "Thanks\n" + "She goes on about the renewal.\n".repeat(9).strip();
        assertEquals(WORDS + "\n" + long_, MailWords.own(WORDS + "\n" + long_, ""));
        assertEquals("Thanks\nfor nothing, said the customer", MailWords.own("Thanks\nfor nothing, said the customer", ""));
    }

    @Test
    void what_is_quoted_is_cut_off() {
        assertEquals(WORDS,
                MailWords.own(WORDS + "\n\nOn Mon, Nov 16, 2026 at 9:01 AM Carol <c@example.com> wrote:\n> My number is", ""));
        assertEquals(WORDS,
                MailWords.own(WORDS + "\n\nOn Mon, Nov 16, 2026 at 9:01 AM Carol Alvarez\n<c@example.com> wrote:\n\n> My", ""));
        assertEquals(WORDS,
                MailWords.own(WORDS + "\n\nEl lun, 16 nov 2026 a las 9:01, Ana (<a@example.com>) escribió:\n\n> Mi", ""));
        assertEquals(WORDS,
                MailWords.own(WORDS + "\n\nIl giorno lun 16 nov 2026 Ada <a@example.com> ha scritto:\n> Il mio", ""));
        assertEquals(WORDS, MailWords.own(WORDS + "\n\n-----Original Message-----\nFrom: Carol\n", ""));
        assertEquals(WORDS,
                MailWords.own(WORDS + "\n\nFrom: Carol Alvarez\nSent: Monday, November 16\nTo: Pat\nMy number is", ""));
        assertEquals(WORDS, MailWords.own("> She wrote this\n" + WORDS, ""));
    }

    @Test
    void the_subject_counts_where_nothing_else_is_there() {
        assertEquals("One bill for both cars", MailWords.own("\n-- \nPat", "Fwd: RE: One bill for both cars"));
        assertEquals(WORDS, MailWords.own(WORDS, "Note"));
    }

    @Test
    void a_page_becomes_plain_text_without_what_it_quotes() {
        String html = "<html><head><style>p { color: red }</style></head><body><p>Two customers &amp; one&nbsp;bill.</p>"
                + "<div>Both cars &lt;here&gt;<br>today</div><div class=\"gmail_quote\">On Monday she wrote <b>614</b></div></body>";
        assertEquals("Two customers & one bill.\nBoth cars <here>\ntoday", MailWords.own(MailWords.plain(html), ""));
    }
}
