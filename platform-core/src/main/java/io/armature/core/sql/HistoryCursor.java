package io.armature.core.sql;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of the history of a record ends: at a field of a version. */
public record HistoryCursor(int version, String field) {
    private static final Pattern FORM = Pattern.compile("history ([0-9]{1,9}) ([A-Za-z0-9_]{1,100})");

    /** The cursor as callers hand it back. */
    public String text() {
        String plain = "history " + version + " " + field;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** The cursor of a text; refused with BAD_REQUEST when it is none. */
    public static HistoryCursor parse(String text) {
        Matcher form = FORM.matcher(plain(text));
        if (!form.matches()) {
            throw none();
        }
        return new HistoryCursor(Integer.parseInt(form.group(1)), form.group(2));
    }

    private static String plain(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw none();
        }
    }

    private static ProblemException none() {
        return new ProblemException(
                Problem.ofField(ProblemCode.BAD_REQUEST, "after", "after is no cursor of a record's history"));
    }
}
