package io.armature.graphql.platform;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Where a page of the audit log ends, as callers hand it back. */
final class AuditCursor {
    private static final Pattern FORM = Pattern.compile("audit ([0-9]{1,18})");

    private AuditCursor() {}

    static String of(long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("audit " + position).getBytes(StandardCharsets.US_ASCII));
    }

    /** Refused with BAD_REQUEST when it is none. */
    static OptionalLong position(Optional<String> cursor) {
        return cursor.isEmpty() ? OptionalLong.empty() : OptionalLong.of(position(cursor.get()));
    }

    private static long position(String cursor) {
        var form = FORM.matcher(decoded(cursor));
        if (!form.matches()) {
            throw none();
        }
        return Long.parseLong(form.group(1));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw none();
        }
    }

    private static ProblemException none() {
        return ProblemException.of(ProblemCode.BAD_REQUEST, "after is no cursor of the audit log");
    }
}
