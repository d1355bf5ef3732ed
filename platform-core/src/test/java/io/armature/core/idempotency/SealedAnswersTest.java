package io.armature.core.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.seal.Seal;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class SealedAnswersTest {
    private static final byte[] ANSWER = "{\"data\":{\"secret\":\"arm_abc\"}}".getBytes(UTF_8);
    private static final DerivedKeys KEYS = keys("key-1", "org token:1");
    private static final SecretKey KEY = KEYS.encryption();

    @Test
    void Opens_to_what_was_sealed() {
        assertThat(Seal.open(Seal.seal(ANSWER, KEY, "request"), KEY, "request").orElseThrow())
                .isEqualTo(ANSWER);
    }

    @Test
    void Shows_nothing_and_is_never_the_same_twice() {
        byte[] sealed = Seal.seal(ANSWER, KEY, "request");
        assertThat(new String(sealed, UTF_8)).doesNotContain("arm_abc", "data");
        assertThat(sealed).isNotEqualTo(Seal.seal(ANSWER, KEY, "request"));
    }

    @Test
    void Opens_neither_when_changed_nor_for_another_request_key_or_caller() {
        byte[] sealed = Seal.seal(ANSWER, KEY, "request");
        byte[] changed = sealed.clone();
        changed[20] ^= 1;
        refused(changed, KEY, "request");
        refused(Arrays.copyOf(sealed, Seal.OVERHEAD - 1), KEY, "request");
        refused(new byte[0], KEY, "request");
        refused(sealed, KEY, "other");
        refused(sealed, keys("key-2", "org token:1").encryption(), "request");
        refused(sealed, keys("key-1", "org token:2").encryption(), "request");
    }

    @Test
    void What_is_derived_for_one_purpose_is_not_what_is_derived_for_another() {
        assertThat(KEYS.name())
                .hasSize(64)
                .isEqualTo(keys("key-1", "org token:1").name());
        assertThat(KEYS.name()).isNotEqualTo(keys("key-1", "org token:2").name());
        assertThat(KEYS.name()).isNotEqualTo(KEYS.hash(new byte[0]));
        assertThat(KEYS.hash(ANSWER)).isEqualTo(KEYS.hash(ANSWER)).isNotEqualTo(KEYS.hash(new byte[0]));
        assertThat(KEYS.hash(ANSWER)).isNotEqualTo(keys("key-2", "org token:1").hash(ANSWER));
    }

    private static DerivedKeys keys(String key, String bound) {
        return new DerivedKeys(new IdempotencyKey(key), bound);
    }

    private static void refused(byte[] sealed, SecretKey key, String bound) {
        assertThat(Seal.open(sealed, key, bound)).isEmpty();
    }
}
