package io.armature.core.idempotency;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Answers encrypted by AES in GCM: a nonce of its own each, then the text with its tag. */
final class SealedAnswer {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedAnswer() {}

    /** @param bound what it is the answer to; opens with the same only */
    static byte[] seal(byte[] answer, SecretKey key, String bound) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(answer);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An answer could not be encrypted", e);
        }
    }

    /** @throws IllegalStateException if it was tampered with, or is the answer to something else */
    static byte[] open(byte[] sealed, SecretKey key, String bound) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] text = new byte[parts.remaining()];
        parts.get(text);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A kept answer is not what was kept", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound.getBytes(US_ASCII));
        return cipher;
    }
}
