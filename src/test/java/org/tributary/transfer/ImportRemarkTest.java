package org.tributary.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tributary.platform.FieldError;
import org.tributary.platform.web.Texts;
import org.tributary.privacy.Masking;

class ImportRemarkTest {

    @Test
    void what_stands_in_the_wrong_column_is_quoted_masked() {
        String phone = said("line", "platform.error.unknownCode", "(614) 555-0143");
        assertTrue(phone.contains("[phone]"), phone);
        assertFalse(phone.contains("0143"), phone);
        String mail = said("LOB", "transfer.vendor.noMeaning", "ann.marsh@example.com", "LOB");
        assertTrue(mail.contains("[email]"), mail);
        assertFalse(mail.contains("marsh"), mail);
    }

    @Test
    void a_code_that_is_unknown_is_quoted_as_it_stands() {
        assertEquals(new Texts().say("platform.error.unknownCode", "boats"),
                said("line", "platform.error.unknownCode", "boats"));
    }

    private static String said(String field, String key, Object... arguments) {
        return ImportRemark.of(1, 2, new FieldError(field, key, arguments), new Texts(), new Masking()).message();
    }
}
