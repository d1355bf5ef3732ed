package io.armature.core.registry;

import io.armature.core.org.OrgId;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Draws keys for new organisations: 36 to the power of 10 of them, so that a clash is an insert to repeat. */
final class OrgKeys {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 10;
    private static final RandomGenerator RANDOM = new SecureRandom();

    private OrgKeys() {}

    static OrgId next() {
        StringBuilder key = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            key.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new OrgId(key.toString());
    }
}
