package io.armature.graphql.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema's text as an answer: with a tag of its content, so that a client that has it gets 304 and no body. */
final class SdlAnswer {
    private static final int TAG_BYTES = 16;

    private SdlAnswer() {}

    static HttpAnswer of(byte[] sdl, @Nullable String ifNoneMatch) {
        String tag = "\"" + digest(sdl) + "\"";
        Map<String, String> headers = Map.of(
                "Content-Type", "application/graphql; charset=utf-8",
                "ETag", tag,
                "Cache-Control", "private, no-cache",
                "Vary", "Authorization");
        boolean known = ifNoneMatch != null && EntityTags.among(ifNoneMatch, tag);
        return known ? new HttpAnswer(304, headers, new byte[0]) : new HttpAnswer(200, headers, sdl);
    }

    private static String digest(byte[] sdl) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sdl);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
