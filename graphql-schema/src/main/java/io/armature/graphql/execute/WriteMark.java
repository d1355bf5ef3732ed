package io.armature.graphql.execute;

import io.armature.core.database.SqlSession;
import io.armature.core.idempotency.Claim;
import io.armature.core.idempotency.IdempotencyClaims;
import io.smallrye.mutiny.Uni;

/** What a request under an idempotency key leaves wherever it changes something. */
sealed interface WriteMark {

    /** A request without a key. */
    WriteMark NONE = new None();

    /** Marks within the transaction that changes something, after all that it locks. */
    Uni<Void> in(SqlSession session);

    /** Marks before something is changed in transactions of its own. */
    Uni<Void> beforehand();

    record None() implements WriteMark {
        @Override
        public Uni<Void> in(SqlSession session) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> beforehand() {
            return Uni.createFrom().voidItem();
        }
    }

    record OfClaim(IdempotencyClaims claims, Claim claim) implements WriteMark {
        @Override
        public Uni<Void> in(SqlSession session) {
            return claims.mark(session, claim);
        }

        @Override
        public Uni<Void> beforehand() {
            return claims.mark(claim);
        }
    }
}
