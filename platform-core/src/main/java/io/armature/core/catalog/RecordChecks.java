package io.armature.core.catalog;

import io.armature.core.catalog.UniqueSwitches.Switched;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.draft.Picklists;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;

/** Whether what records hold allows an edit: asked before anything is stored. */
final class RecordChecks {

    private RecordChecks() {}

    /** Fails with DUPLICATE_VALUE or METADATA_INVALID naming how many values or records stand against it. */
    static Uni<Void> check(SqlSession session, OrgId org, ChangePlan plan, List<StoredKeys> keys) {
        Uni<Void> checks = Uni.createFrom().voidItem();
        for (Switched unique : plan.uniqueSwitches().on()) {
            checks = checks.chain(() -> none(
                    session,
                    UniqueSql.duplicates(org, unique),
                    count -> MetadataProblems.duplicates(unique.path(), unique.key(), count)));
        }
        for (StoredKeys stored : keys) {
            refuseUnknown(stored, plan);
            String field = stored.module().name() + "." + stored.field().name();
            checks = checks.chain(() -> none(
                    session,
                    StoredKeySql.strangers(org, stored),
                    count -> MetadataProblems.heldKeys(field, stored.inUniqueKey(), count)));
        }
        return checks;
    }

    private static void refuseUnknown(StoredKeys stored, ChangePlan plan) {
        String name = Picklists.nameIn(stored.field().type()).orElseThrow();
        for (String replacement : stored.replaced().values()) {
            if (plan.catalogAfter().picklist(name).value(replacement).isEmpty()) {
                throw new ProblemException(MetadataProblems.unknownReplacement(name, replacement));
            }
        }
    }

    private static Uni<Void> none(SqlSession session, SqlCall counting, LongFunction<Problem> refusal) {
        return session.execute(counting)
                .invoke(answer -> {
                    long count = (Long) Objects.requireNonNull(answer.value(0, 0));
                    if (count > 0) {
                        throw new ProblemException(refusal.apply(count));
                    }
                })
                .replaceWithVoid();
    }
}
