package io.armature.core.provision;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Ids of user records (design decision 9): the module number of users is 1. */
final class UserIds {
    private static final long VERSION = 0x8000L;
    private static final long USERS = 1L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BITS = 0x3fff_ffff_ffff_ffffL;
    private static final SecureRandom RANDOM = new SecureRandom();

    private UserIds() {}

    static UUID next() {
        long head = Clock.systemUTC().millis() << 16 | VERSION | USERS;
        return new UUID(head, VARIANT | RANDOM.nextLong() & RANDOM_BITS);
    }
}
