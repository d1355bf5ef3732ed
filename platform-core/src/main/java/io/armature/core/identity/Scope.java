package io.armature.core.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One scope, {@code subject:verb} or {@code module:verb:group}.
 *
 * @param subject a module, {@code *} for all modules, or one of {@link #PLATFORM}
 * @param verb what may be done, {@code *} for everything
 * @param group which fields
 */
record Scope(String subject, String verb, FieldGroup group) {
    static final String ANY = "*";
    /** Creates and updates. */
    static final String WRITE = "write";
    /** What can be done to records; core.access has the same as an enum, a test compares. */
    static final List<String> VERBS = List.of(
            "create", "read", "update", "delete", "restore", "purge", "export", "import", "merge", "convert", "bulk");
    /** What can be done to the organisation itself. */
    static final List<String> PLATFORM =
            List.of("metadata:write", "access:write", "tokens:write", "audit:read", "privacy:write", "settings:write");

    private static final Pattern FORM =
            Pattern.compile("(\\*|[A-Za-z][A-Za-z0-9]*):(\\*|[a-z]+)(?::(basic|sensitive))?");

    /** Empty for a text that has not the form of a scope. */
    static Optional<Scope> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Scope(form.group(1), form.group(2), group(form.group(3))))
                : Optional.empty();
    }

    private static FieldGroup group(@Nullable String word) {
        return switch (word) {
            case null -> FieldGroup.STANDARD;
            case "basic" -> FieldGroup.BASIC;
            default -> FieldGroup.SENSITIVE;
        };
    }

    /** Whether it is about the organisation itself, of which {@code *} is no part. */
    boolean ofPlatform() {
        return PLATFORM.contains(subject + ":" + verb);
    }

    boolean opens(String wantedVerb, String module) {
        return !ofPlatform() && (subject.equals(ANY) || subject.equals(module)) && includes(wantedVerb);
    }

    /** The single verbs it stands for. */
    List<String> verbs() {
        return switch (verb) {
            case ANY -> VERBS;
            case WRITE -> List.of("create", "update");
            default -> List.of(verb);
        };
    }

    private boolean includes(String wanted) {
        return verbs().contains(wanted);
    }
}
