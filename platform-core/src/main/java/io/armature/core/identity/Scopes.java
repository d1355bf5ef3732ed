package io.armature.core.identity;

import java.util.Optional;
import java.util.Set;

/**
 * What a credential narrows its caller to. A scope is {@code module:verb} or {@code module:verb:group}, such as
 * {@code accounts:read}, {@code leads:create}, {@code contacts:read:sensitive}, {@code *:read}, {@code metadata:write}.
 * Scopes only ever take away from what the roles grant.
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
}
