package io.armature.core.file;

import java.util.regex.Pattern;

/**
 * What a sender says of a file.
 *
 * @param name without a path and control characters, at most 255 characters; {@code file} if nothing is left
 * @param contentType media type as declared; empty if none was
 */
public record FileReceipt(String name, String contentType) {
    private static final int LONGEST_NAME = 255;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    public FileReceipt {
        name = named(name);
    }

    /** The last part of a path, shortened at its front so that its extension stays. */
    private static String named(String given) {
        String last = PATH.matcher(given).replaceFirst("");
        String seen = UNSEEN.matcher(last).replaceAll("").strip();
        if (seen.isEmpty() || seen.equals(".") || seen.equals("..")) {
            return "file";
        }
        int length = seen.codePointCount(0, seen.length());
        return length <= LONGEST_NAME ? seen : seen.substring(seen.offsetByCodePoints(0, length - LONGEST_NAME));
    }
}
