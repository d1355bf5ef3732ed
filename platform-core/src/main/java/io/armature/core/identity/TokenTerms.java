package io.armature.core.identity;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a token is narrowed to.
 *
 * @param scopes what of its roles' rights it has
 * @param networks where it is accepted from; from everywhere if empty
 * @param costPerMinute what it may spend in a minute; as the organisation's limit says if empty
 */
public record TokenTerms(Scopes scopes, Networks networks, OptionalInt costPerMinute) {
    /** No narrowing. */
    public static TokenTerms open() {
        return new TokenTerms(Scopes.everything(), Networks.of(List.of()), OptionalInt.empty());
    }
}
