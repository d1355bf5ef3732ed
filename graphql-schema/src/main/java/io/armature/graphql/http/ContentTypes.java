package io.armature.graphql.http;

import io.armature.core.problem.ProblemCode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a POST may carry. */
final class ContentTypes {

    private ContentTypes() {}

    /**
     * Refuses with 415 whatever is not plain JSON in UTF-8. Text and forms are refused above all because a foreign page can
     * send those without asking.
     */
    static void requireJson(@Nullable String contentType, @Nullable String contentEncoding) {
        Optional<MediaRange> type = Optional.ofNullable(contentType).flatMap(MediaRange::parse);
        if (!type.map(ContentTypes::isJson).orElse(false)) {
            throw unsupported("Send the request as Content-Type: application/json");
        }
        String charset =
                type.get().parameters().getOrDefault("charset", "utf-8").toLowerCase(Locale.ROOT);
        if (!charset.equals("utf-8") && !charset.equals("utf8")) {
            throw unsupported("Send the request in UTF-8");
        }
        if (contentEncoding != null && !contentEncoding.equalsIgnoreCase("identity")) {
            throw unsupported("Send the request without Content-Encoding");
        }
    }

    private static boolean isJson(MediaRange type) {
        return type.type().equals("application") && type.subtype().equals("json");
    }

    private static RequestRefused unsupported(String message) {
        return RequestRefused.of(415, ProblemCode.BAD_REQUEST, message).with("Accept", "application/json");
    }
}
