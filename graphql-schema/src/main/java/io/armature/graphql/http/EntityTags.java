package io.armature.graphql.http;

import java.util.Arrays;

/** Tags of contents, as {@code If-None-Match} lists them. */
final class EntityTags {
    private EntityTags() {}

    /** Whether the list has the tag, weak or strong, or means any. */
    static boolean among(String ifNoneMatch, String tag) {
        return Arrays.stream(ifNoneMatch.split(",", -1))
                .map(String::strip)
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(known -> known.equals("*") || known.equals(tag));
    }
}
