package io.armature.core.history;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.RecordWriter;
import io.armature.core.record.RowOutcome;
import io.armature.core.record.WriteCommand;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives audited fields of a record the values back that they had: an ordinary update, with every rule and right. */
@Singleton
public class RecordReversion {
    private final RecordPast past;
    private final RecordWriter writer;

    public RecordReversion(RecordPast past, RecordWriter writer) {
        this.past = past;
        this.writer = writer;
    }

    /**
     * What is wanted.
     *
     * @param record its id
     * @param to the instant whose values are wanted
     * @param fields value names of the fields; all that are audited, written and seen if empty
     * @param expectedVersion the version the caller has seen, if it says so
     * @param dryRun whether to tell only what it would do
     */
    public record Wish(
            UUID record, OffsetDateTime to, Collection<String> fields, OptionalInt expectedVersion, boolean dryRun) {}

    /**
     * Reverts a record. Fails as an update does; with NOT_FOUND for a record that is not there, not seen, or was not there then;
     * with BAD_REQUEST for fields whose history is not kept, and for those that named a record which the caller does not see.
     */
    public Uni<Reverted> revert(Caller caller, OrgCatalog catalog, Wish wish) {
        return past.at(caller, catalog, wish.record(), wish.to())
                .map(found -> found.orElseThrow(RecordReversion::notThere))
                .chain(then -> {
                    List<Field> fields =
                            fields(then, wish.fields(), catalog.access().of(caller));
                    return write(caller, catalog, wish, then, fields);
                });
    }

    private Uni<Reverted> write(Caller caller, OrgCatalog catalog, Wish wish, PastRecord then, List<Field> fields) {
        Map<String, @Nullable Object> set = new HashMap<>();
        fields.forEach(field -> set.put(
                field.valueName(),
                then.values().getOrDefault(field, Optional.empty()).orElse(null)));
        // what was read may be changed by others before it is written: then it is a conflict, not a mixture
        OptionalInt expected =
                wish.expectedVersion().isPresent() ? wish.expectedVersion() : OptionalInt.of(then.version());
        WriteCommand update = new WriteCommand.Update(
                then.module(), then.id(), new WriteCommand.Values(set), expected, wish.dryRun());
        return writer.write(caller, catalog, update, (session, outcomes) -> Uni.createFrom()
                        .item(outcomes.getFirst()))
                .map(outcome -> switch (outcome) {
                    case RowOutcome.Done(var id, var effect, var warnings)
                    when effect == RowOutcome.Effect.UPDATED ->
                        new Reverted(then.module(), id, fields, then.version() + 1);
                    case RowOutcome.Done(var id, var effect, var warnings) ->
                        new Reverted(then.module(), id, List.of(), then.version());
                    case RowOutcome.Refused(var problem) -> throw new ProblemException(problem);
                    case RowOutcome.Skipped() -> throw notThere();
                });
    }

    /** Those that hold something else now. What is named and may not be written is left for the update to refuse. */
    private static List<Field> fields(PastRecord then, Collection<String> named, Access access) {
        List<Field> kept = then.values().keySet().stream()
                .filter(RecordReversion::revertible)
                .filter(field -> !then.withheld().contains(field))
                .toList();
        for (String name : named) {
            if (kept.stream().noneMatch(field -> field.valueName().equals(name))) {
                throw new ProblemException(Problem.ofField(
                        ProblemCode.BAD_REQUEST,
                        "fields",
                        "There is no audited field '" + name + "' here that can be given a value back"));
            }
        }
        return kept.stream()
                .filter(then.changed()::contains)
                .filter(field -> named.isEmpty() ? access.mayWrite(field) : named.contains(field.valueName()))
                .toList();
    }

    private static boolean revertible(Field field) {
        return field.audited() && !field.readOnly() && !(field.type() instanceof FieldType.AutoNumber);
    }

    private static ProblemException notThere() {
        return ProblemException.of(ProblemCode.NOT_FOUND, "There is no such record, or it was not there yet");
    }
}
