package io.armature.graphql.http;

import io.armature.core.file.PictureSize;
import io.armature.core.file.StoredFile;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What is said of files over HTTP. */
final class FileAnswers {
    static final String PATH = "/files/";

    private FileAnswers() {}

    /** {@code {id, name, contentType, sizeBytes, sha256, width, height, url}} of a file just taken in. */
    static HttpAnswer taken(StoredFile file) {
        JsonObject json = new JsonObject()
                .put("id", file.id().toString())
                .put("name", file.name())
                .put("contentType", file.contentType())
                .put("sizeBytes", file.sizeBytes())
                .put("sha256", file.sha256())
                .put("width", file.picture().map(PictureSize::width).orElse(null))
                .put("height", file.picture().map(PictureSize::height).orElse(null))
                .put("url", PATH + file.id());
        Map<String, String> headers =
                Map.of("Content-Type", "application/json; charset=utf-8", "Location", PATH + file.id());
        return new HttpAnswer(201, headers, json.toBuffer().getBytes());
    }

    /** Headers of a download: saved, never shown, by browsers; its bytes never change. */
    static Map<String, String> headers(StoredFile file) {
        return Map.of(
                "Content-Type", file.contentType(),
                "Content-Length", Long.toString(file.sizeBytes()),
                "Content-Disposition", disposition(file.name()),
                "Content-Security-Policy", "sandbox; default-src 'none'",
                "ETag", tag(file),
                "Cache-Control", "private, no-cache",
                "Vary", "Authorization");
    }

    /** The answer to a client that has the bytes already. */
    static Optional<HttpAnswer> unchanged(StoredFile file, Optional<String> ifNoneMatch) {
        return ifNoneMatch
                .filter(known -> EntityTags.among(known, tag(file)))
                .map(known -> new HttpAnswer(
                        304,
                        Map.of("ETag", tag(file), "Cache-Control", "private, no-cache", "Vary", "Authorization"),
                        new byte[0]));
    }

    private static String tag(StoredFile file) {
        return "\"" + file.sha256() + "\"";
    }

    /** The name twice, as RFC 6266 has it: in ASCII, and as it is. */
    private static String disposition(String name) {
        String ascii = name.replaceAll("[^ -~]|[\"\\\\%]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + whole;
    }
}
