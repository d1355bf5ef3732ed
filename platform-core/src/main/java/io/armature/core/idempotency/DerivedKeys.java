package io.armature.core.idempotency;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What is derived from an idempotency key by HKDF (RFC 5869), bound to one organisation and caller: a name to find it by, a key
 * under which the request is hashed, and one under which its answer is encrypted. None tells of another.
 */
final class DerivedKeys {
    private static final String KDF_NAME = "HKDF-SHA256";
    private static final String MAC_NAME = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] key;
    private final byte[] bound;

    /** @param bound whom it is of */
    DerivedKeys(IdempotencyKey key, String bound) {
        this.key = key.text().getBytes(US_ASCII);
        this.bound = bound.getBytes(UTF_8);
    }

    /** What it is found by. */
    String name() {
        return HexFormat.of().formatHex(derived("name").getEncoded());
    }

    /** A hash of the request that tells nothing to who has not the key. */
    String hash(byte[] request) {
        try {
            Mac mac = Mac.getInstance(MAC_NAME);
            mac.init(derived("request"));
            return HexFormat.of().formatHex(mac.doFinal(request));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has " + MAC_NAME, missing);
        }
    }

    /** For AES. */
    SecretKey encryption() {
        return derived("answer");
    }

    private SecretKey derived(String purpose) {
        try {
            return KDF.getInstance(KDF_NAME)
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .addSalt(bound)
                                    .thenExpand(("armature idempotency " + purpose).getBytes(US_ASCII), BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has " + KDF_NAME, missing);
        }
    }
}
