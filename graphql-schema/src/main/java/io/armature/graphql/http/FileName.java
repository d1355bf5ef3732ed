package io.armature.graphql.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a client names a file whose bytes are the whole body. */
final class FileName {
    private static final Pattern EXTENDED =
            Pattern.compile(";\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED =
            Pattern.compile(";\\s*filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN =
            Pattern.compile(";\\s*filename\\s*=\\s*([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /** By the parameter {@code name}, else by {@code Content-Disposition}; empty if by neither. */
    static String of(HttpServerRequest request) {
        String parameter = request.getParam("name");
        return parameter == null || parameter.isBlank()
                ? disposed(request.getHeader("Content-Disposition")).orElse("")
                : parameter;
    }

    private static Optional<String> disposed(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        return group(EXTENDED, header)
                .map(FileName::decoded)
                .or(() -> group(QUOTED, header).map(name -> name.replaceAll("\\\\(.)", "$1")))
                .or(() -> group(PLAIN, header));
    }

    private static Optional<String> group(Pattern form, String header) {
        Matcher matcher = form.matcher(header);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badlyEncoded) {
            return name;
        }
    }
}
