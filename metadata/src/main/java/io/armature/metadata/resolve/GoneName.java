package io.armature.metadata.resolve;

import java.util.Optional;

/**
 * A name that the API had until something was removed, and may have again.
 *
 * @param owner prefix of the names of the types that had it, {@code Account} for fields of accounts; empty for names of
 *     root fields and types
 * @param name the name itself: {@code slogan}, {@code partnerId}, {@code bookings}
 * @param path what was removed: {@code accounts.slogan}
 * @param successor what takes its place, if that was said
 */
public record GoneName(String owner, String name, String path, Optional<String> successor) {}
