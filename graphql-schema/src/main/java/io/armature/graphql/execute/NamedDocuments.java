package io.armature.graphql.execute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.armature.core.identity.Caller;
import io.armature.core.operation.DocumentHash;
import io.armature.core.operation.RegisteredOperation;
import io.armature.core.operation.RegisteredOperations;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * From a request that may name its document to one that has it: registered ones, and automatic ones, which a client sends
 * once with their hash and names from then on. Automatic ones are kept in memory, each organisation's apart; a client
 * that names one that is not there any more is told to send it again.
 */
@ApplicationScoped
class NamedDocuments {
    private static final String HASH_PREFIX = "sha256:";
    private static final long MOST_CHARACTERS = 10_000_000;
    private static final int LONGEST = 200_000;

    private record Key(OrgId org, DocumentHash hash) {}

    private final RegisteredOperations registered;
    private final Cache<Key, String> automatic = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .<Key, String>weigher((key, text) -> 200 + text.length())
            .build();

    NamedDocuments(RegisteredOperations registered) {
        this.registered = registered;
    }

    /** A request with its document, and whether that is a registered one. */
    record Named(GraphqlRequest request, boolean isRegistered) {}

    /**
     * @return fails with PERSISTED_QUERY_NOT_FOUND for a document that is not known, with BAD_REQUEST for a hash that is
     *     not that of the document sent along
     */
    Uni<Named> resolve(GraphqlRequest request, Caller caller) {
        boolean only = caller.organisation().onlyRegistered();
        if (request.documentId().isEmpty()) {
            return only ? looked(request, caller) : item(new Named(request, false));
        }
        String id = request.documentId().get();
        if (!id.startsWith(HASH_PREFIX)) {
            return registered.byName(caller.organisation().id(), id).map(found -> named(request, found));
        }
        DocumentHash hash = DocumentHash.parse(id.substring(HASH_PREFIX.length()))
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.BAD_REQUEST,
                        "A document's hash is its SHA-256 in 64 digits of lower-case hexadecimal"));
        return request.query().isEmpty() ? byHash(request, caller, hash) : sentAlong(request, caller, hash);
    }

    private Uni<Named> byHash(GraphqlRequest request, Caller caller, DocumentHash hash) {
        OrgId org = caller.organisation().id();
        String text = caller.organisation().onlyRegistered() ? null : automatic.getIfPresent(new Key(org, hash));
        return text == null
                ? registered.byHash(org, hash).map(found -> named(request, found))
                : item(new Named(request.of(text), false));
    }

    private Uni<Named> sentAlong(GraphqlRequest request, Caller caller, DocumentHash hash) {
        if (request.query().length() > LONGEST
                || !DocumentHash.of(request.query()).equals(hash)) {
            throw ProblemException.of(
                    ProblemCode.BAD_REQUEST, "The hash is not that of the document sent along with it");
        }
        if (caller.organisation().onlyRegistered()) {
            return looked(request, caller);
        }
        automatic.put(new Key(caller.organisation().id(), hash), request.query());
        return item(new Named(request, false));
    }

    private Uni<Named> looked(GraphqlRequest request, Caller caller) {
        return registered
                .byHash(caller.organisation().id(), DocumentHash.of(request.query()))
                .map(found -> new Named(request, found.isPresent()));
    }

    private static Named named(GraphqlRequest request, Optional<RegisteredOperation> found) {
        return found.map(operation -> new Named(request.of(operation.document()), true))
                .orElseThrow(
                        () -> ProblemException.of(ProblemCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound"));
    }

    private static Uni<Named> item(Named named) {
        return Uni.createFrom().item(named);
    }
}
