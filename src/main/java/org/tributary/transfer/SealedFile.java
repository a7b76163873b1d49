package org.tributary.transfer;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** An uploaded file under a key of its own (AES-256-GCM), in pieces that every database takes as a column. */
record SealedFile(String secret, List<byte[]> pieces) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PIECE = 512 * 1024;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    static SealedFile seal(byte[] plain) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, key, nonce, plain, 0);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < whole.length; from += PIECE) {
            pieces.add(Arrays.copyOfRange(whole, from, Math.min(whole.length, from + PIECE)));
        }
        return new SealedFile(Base64.getEncoder().encodeToString(key), pieces);
    }

    /** Keeps the pieces with that job. */
    void keep(EntityManager entityManager, long job) {
        for (int number = 0; number < pieces.size(); number++) {
            entityManager.createNativeQuery("insert into import_piece (job_id, number, bytes) values (?1, ?2, ?3)")
                    .setParameter(1, job).setParameter(2, number).setParameter(3, pieces.get(number)).executeUpdate();
        }
    }

    /** The file that is kept with that job. */
    static byte[] open(EntityManager entityManager, long job, String secret) {
        List<?> pieces = entityManager
                .createNativeQuery("select p.bytes from import_piece p where p.job_id = ?1 order by p.number")
                .setParameter(1, job).getResultList();
        return new SealedFile(secret, pieces.stream().map(byte[].class::cast).toList()).open();
    }

    byte[] open() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        byte[] bytes = whole.toByteArray();
        return apply(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(secret), Arrays.copyOf(bytes, NONCE), bytes, NONCE);
    }

    private static byte[] apply(int mode, byte[] key, byte[] nonce, byte[] bytes, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("The file of an import cannot be opened.", changed);
        }
    }
}
