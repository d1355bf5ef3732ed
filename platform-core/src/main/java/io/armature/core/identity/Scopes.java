package io.armature.core.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a credential narrows its caller to. A scope is {@code module:verb} or {@code module:verb:group}, such as
 * {@code accounts:read}, {@code leads:create}, {@code contacts:read:sensitive}, {@code *:read}, {@code metadata:write}.
 * Scopes only ever take away from what the roles grant. One that cannot be read grants nothing.
 *
 * @param granted the scopes of the credential; empty when it carries none and narrows nothing
 */
public record Scopes(Optional<Set<String>> granted) {
    private static final Scopes EVERYTHING = new Scopes(Optional.empty());

    public Scopes {
        granted = granted.map(Set::copyOf);
    }

    /** No narrowing: all that the roles grant. */
    public static Scopes everything() {
        return EVERYTHING;
    }

    /** Narrowed to these scopes. */
    public static Scopes of(Set<String> granted) {
        return new Scopes(Optional.of(granted));
    }

    /** Whether the credential narrows nothing. */
    public boolean unrestricted() {
        return granted.isEmpty();
    }

    /**
     * Whether they leave that right on a module.
     *
     * @param verb name of a right on records in lower case, such as {@code read}
     * @param module name of a module
     */
    public boolean allows(String verb, String module) {
        return unrestricted() || any(scope -> scope.opens(verb, module));
    }

    /**
     * Whether they leave that right on the organisation itself.
     *
     * @param platformRight its name in any case, such as {@code METADATA}
     */
    public boolean allows(String platformRight) {
        String subject = platformRight.toLowerCase(Locale.ROOT);
        return unrestricted()
                || any(scope -> scope.ofPlatform() && scope.subject().equals(subject));
    }

    /** Which fields of a module they leave to be read. */
    public FieldGroup fieldGroup(String module) {
        return fieldGroup("read", module);
    }

    /** Which fields of a module they leave to a right. */
    public FieldGroup fieldGroup(String verb, String module) {
        if (unrestricted()) {
            return FieldGroup.SENSITIVE;
        }
        return parsed().filter(scope -> scope.opens(verb, module))
                .map(Scope::group)
                .max(FieldGroup::compareTo)
                .orElse(FieldGroup.BASIC);
    }

    /** Whether they leave all that another scope would: what its maker may give away. */
    boolean cover(Scope wanted) {
        if (unrestricted()) {
            return true;
        }
        if (wanted.ofPlatform()) {
            return allows(wanted.subject());
        }
        return wanted.verbs().stream()
                .allMatch(verb -> allows(verb, wanted.subject())
                        && fieldGroup(verb, wanted.subject()).compareTo(wanted.group()) >= 0);
    }

    private boolean any(Predicate<Scope> test) {
        return parsed().anyMatch(test);
    }

    private Stream<Scope> parsed() {
        return granted.stream().flatMap(Set::stream).map(Scope::parse).flatMap(Optional::stream);
    }

    @Override
    public String toString() {
        return granted.map(all -> Arrays.toString(all.stream().sorted().toArray()))
                .orElse("everything");
    }
}
