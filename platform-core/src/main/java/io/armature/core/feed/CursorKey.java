package io.armature.core.feed;

import io.armature.core.org.OrgId;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals the cursors of one organisation, so that they tell nothing of others: AES-GCM, bound to the organisation. Nobody makes one
 * of its own.
 */
public final class CursorKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int PLAIN = 3 * Long.BYTES;
    private static final int SEALED = NONCE + PLAIN + TAG;

    private final OrgId org;
    private final SecretKey secret;

    CursorKey(OrgId org, SecretKey secret) {
        this.org = org;
        this.secret = secret;
    }

    /** The cursor as callers hand it back. */
    public String seal(FeedCursor cursor) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] plain = ByteBuffer.allocate(PLAIN)
                .putLong(Long.parseUnsignedLong(cursor.transaction()))
                .putLong(cursor.position())
                .putLong(cursor.asOf().getEpochSecond())
                .array();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            byte[] text = ByteBuffer.allocate(SEALED).put(nonce).put(sealed).array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
        } catch (GeneralSecurityException impossible) {
            throw noCipher(impossible);
        }
    }

    /** The cursor of a text; refused with BAD_REQUEST when this organisation gave no such. */
    public FeedCursor open(String text) {
        byte[] sealed = bytes(text);
        if (sealed.length != SEALED) {
            throw none();
        }
        ByteBuffer plain = ByteBuffer.wrap(opened(sealed));
        return new FeedCursor(
                Long.toUnsignedString(plain.getLong()), plain.getLong(), Instant.ofEpochSecond(plain.getLong()));
    }

    private byte[] opened(byte[] sealed) {
        byte[] nonce = new byte[NONCE];
        System.arraycopy(sealed, 0, nonce, 0, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException foreign) {
            throw none();
        } catch (GeneralSecurityException impossible) {
            throw noCipher(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secret, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(("changes " + org.value()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw none();
        }
    }

    private static IllegalStateException noCipher(GeneralSecurityException cause) {
        return new IllegalStateException("Every Java has AES-GCM", cause);
    }

    private static ProblemException none() {
        return new ProblemException(
                Problem.ofField(ProblemCode.BAD_REQUEST, "since", "since is no cursor that changes gave"));
    }
}
