package io.armature.core.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.seal.Seal;
import java.util.UUID;

/** A request that its caller gave a key, as far as it is told to the database: by hashes that only the key makes. */
public final class KeyedRequest {
    private final OrgId org;
    private final String caller;
    private final String keyHash;
    private final String requestHash;
    private final String rightsHash;
    private final DerivedKeys keys;

    private KeyedRequest(OrgId org, String caller, DerivedKeys keys, byte[] request, String rights) {
        this.org = org;
        this.caller = caller;
        this.keyHash = keys.name();
        this.requestHash = keys.hash(request);
        this.rightsHash = keys.hash(rights.getBytes(UTF_8));
        this.keys = keys;
    }

    /**
     * A token's keys are its own: two tokens of one user may use the same key for different things.
     *
     * @param request what makes it the same request: equal bytes, equal request
     * @param accessVersion version of the organisation's access definition: what the caller's roles mean
     */
    public static KeyedRequest of(Caller caller, int accessVersion, IdempotencyKey key, byte[] request) {
        OrgId org = caller.organisation().id();
        String who = who(caller);
        return new KeyedRequest(
                org,
                who,
                new DerivedKeys(key, org.value() + " " + who),
                request,
                CallersRights.of(caller, accessVersion));
    }

    private static String who(Caller caller) {
        return caller.token()
                .map(token -> named("token", token))
                .or(() -> caller.user().map(user -> named("user", user)))
                .orElse("platform");
    }

    private static String named(String kind, UUID id) {
        return kind + ":" + id;
    }

    OrgId org() {
        return org;
    }

    String caller() {
        return caller;
    }

    String keyHash() {
        return keyHash;
    }

    String requestHash() {
        return requestHash;
    }

    /** Of what the caller may do now. */
    String rightsHash() {
        return rightsHash;
    }

    byte[] sealed(byte[] answer) {
        return Seal.seal(answer, keys.encryption(), requestHash);
    }

    byte[] opened(byte[] sealed) {
        return Seal.open(sealed, keys.encryption(), requestHash)
                .orElseThrow(() -> new IllegalStateException("A kept answer is not what was kept"));
    }
}
