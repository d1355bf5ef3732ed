package io.armature.core.identity;

/**
 * A token just made, with its secret: the only time it is seen.
 *
 * @param token as lists will show it
 * @param secret what goes into {@code Authorization: Bearer}
 */
public record CreatedApiToken(ApiToken token, String secret) {
    @Override
    public String toString() {
        return "CreatedApiToken[" + token + "]";
    }
}
