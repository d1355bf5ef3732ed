package io.armature.core.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Authenticated encryption by AES in GCM (NIST SP 800-38D): a nonce of its own each, then the text with its tag. */
public final class Seal {
    /** By how many bytes what is sealed is longer than what it was made of. */
    public static final int OVERHEAD = Seal.NONCE_BYTES + Seal.TAG_BYTES;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    /**
     * Encrypts.
     *
     * @param bound what it is for; it opens with the same only
     */
    public static byte[] seal(byte[] plain, SecretKey key, String bound) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw noCipher(e);
        }
    }

    /** What was sealed; empty where nothing was, or under another key, for something else, or other bytes. */
    public static Optional<byte[]> open(byte[] sealed, SecretKey key, String bound) {
        if (sealed.length < OVERHEAD) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException notSealedSo) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw noCipher(e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(bound.getBytes(UTF_8));
        return cipher;
    }

    private static IllegalStateException noCipher(GeneralSecurityException cause) {
        return new IllegalStateException("Every Java has AES-GCM", cause);
    }
}
