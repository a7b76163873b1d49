package org.tributary.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealedFileTest {

    private static final byte[] FILE = "Mrs Alvarez lives at 12 Elm Street. ".repeat(40_000).getBytes(StandardCharsets.UTF_8);

    @Test
    void what_was_sealed_opens_again() {
        SealedFile sealed = SealedFile.seal(FILE);
        assertEquals(3, sealed.pieces().size());
        assertArrayEquals(FILE, sealed.open());
    }

    @Test
    void nothing_can_be_read_in_the_pieces() {
        assertFalse(new String(SealedFile.seal(FILE).pieces().get(0), StandardCharsets.ISO_8859_1).contains("Alvarez"));
    }

    @Test
    void a_changed_piece_does_not_open() {
        SealedFile sealed = SealedFile.seal(FILE);
        byte[] first = sealed.pieces().get(0).clone();
        first[100] ^= 1;
        SealedFile changed = new SealedFile(sealed.secret(), List.of(first, sealed.pieces().get(1), sealed.pieces().get(2)));
        assertThrows(IllegalStateException.class, changed::open);
    }
}
