package io.armature.core.feed;

import io.armature.core.org.OrgId;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.seal.Seal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.SecretKey;

/**
 * Seals the cursors of one organisation, so that they tell nothing of others: AES-GCM, bound to the organisation. Nobody makes one
 * of its own.
 */
public final class CursorKey {
    private static final int PLAIN = 3 * Long.BYTES;

    private final OrgId org;
    private final SecretKey secret;

    CursorKey(OrgId org, SecretKey secret) {
        this.org = org;
        this.secret = secret;
    }

    /** The cursor as callers hand it back. */
    public String seal(FeedCursor cursor) {
        byte[] plain = ByteBuffer.allocate(PLAIN)
                .putLong(Long.parseUnsignedLong(cursor.transaction()))
                .putLong(cursor.position())
                .putLong(cursor.asOf().getEpochSecond())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Seal.seal(plain, secret, bound()));
    }

    /** The cursor of a text; refused with BAD_REQUEST when this organisation gave no such. */
    public FeedCursor open(String text) {
        byte[] sealed = bytes(text);
        ByteBuffer plain = ByteBuffer.wrap(Seal.open(sealed, secret, bound()).orElseThrow(CursorKey::none));
        return new FeedCursor(
                Long.toUnsignedString(plain.getLong()), plain.getLong(), Instant.ofEpochSecond(plain.getLong()));
    }

    private String bound() {
        return "changes " + org.value();
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw none();
        }
    }

    private static ProblemException none() {
        return new ProblemException(
                Problem.ofField(ProblemCode.BAD_REQUEST, "since", "since is no cursor that changes gave"));
    }
}
