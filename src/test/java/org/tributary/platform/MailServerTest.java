package org.tributary.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MailServerTest {

    @Test
    void a_sender_is_an_address_with_or_without_a_name() {
        assertEquals("a@b.example", server("", "", "a@b.example").from());
        server("", "", "Tributary <a@b.example>");
        for (String wrong : new String[]{"", "nobody", "Tributary <a@>", "a@b.example, c@d.example"}) {
            String sentence = assertThrows(WrongSetting.class, () -> server("", "", wrong)).getMessage();
            assertTrue(sentence.startsWith("The setting TRIBUTARY_MAIL_FROM is wrong: "), sentence);
        }
    }

    @Test
    void a_password_wants_its_user_and_stays_out_of_words() {
        assertThrows(WrongSetting.class, () -> server("", "secret", "a@b.example"));
        assertEquals("mail.example:587", server("user", "secret", "a@b.example").toString());
    }

    private static MailServer server(String user, String password, String from) {
        return new MailServer("mail.example", 587, user, password, from, true);
    }
}
