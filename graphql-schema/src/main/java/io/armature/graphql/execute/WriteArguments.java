package io.armature.graphql.execute;

import io.armature.core.record.Matching;
import io.armature.core.record.RecordMerging;
import io.armature.core.record.UniqueValues;
import io.armature.core.record.WriteCommand;
import io.armature.graphql.argument.Input;
import io.armature.graphql.schema.Meaning;
import io.armature.metadata.resolve.Module;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The coerced arguments of a root mutation as a command. */
final class WriteArguments {
    private final Map<String, Object> arguments;

    private WriteArguments(Map<String, Object> arguments) {
        this.arguments = arguments;
    }

    /** @param matching what finds the records, of a write that does so itself */
    static WriteCommand command(Meaning meaning, Map<String, Object> arguments, Optional<Matching> matching) {
        WriteArguments given = new WriteArguments(arguments);
        return switch (meaning) {
            case Meaning.CreateOne create ->
                new WriteCommand.Create(
                        create.module(),
                        List.of(values(given.object("input"))),
                        WriteCommand.OnError.ABORT,
                        given.dryRun());
            case Meaning.CreateMany create ->
                new WriteCommand.Create(
                        create.module(),
                        given.objects("inputs").stream()
                                .map(WriteArguments::values)
                                .toList(),
                        given.onError(),
                        given.dryRun());
            case Meaning.UpdateOne update ->
                new WriteCommand.Update(
                        update.module(),
                        given.id(),
                        values(given.object("set")),
                        given.expectedVersion(),
                        given.dryRun());
            case Meaning.UpsertOne upsert ->
                new WriteCommand.Upsert(
                        upsert.module(),
                        List.of(row(upsert.module(), given.object("unique"), given.object("input"))),
                        WriteCommand.OnError.ABORT,
                        given.dryRun());
            case Meaning.UpsertMany upsert ->
                new WriteCommand.Upsert(
                        upsert.module(),
                        given.objects("rows").stream()
                                .map(row -> row(upsert.module(), object(row, "unique"), object(row, "input")))
                                .toList(),
                        given.onError(),
                        given.dryRun());
            case Meaning.UpdateMany update ->
                new WriteCommand.UpdateMany(
                        update.module(),
                        matching.orElseThrow(),
                        values(given.object("set")),
                        given.atMost(),
                        given.dryRun());
            case Meaning.DeleteOne delete ->
                new WriteCommand.Delete(delete.module(), given.id(), given.expectedVersion(), given.dryRun());
            case Meaning.DeleteMany delete ->
                new WriteCommand.DeleteMany(delete.module(), matching.orElseThrow(), given.atMost(), given.dryRun());
            case Meaning.RestoreOne restore -> new WriteCommand.Restore(restore.module(), given.id(), given.dryRun());
            case Meaning.MergeMany merge -> RecordMerging.command(merge.module(), given.merge());
            case Meaning.PurgeOne purge -> new WriteCommand.Purge(purge.module(), given.id(), given.dryRun());
            default -> throw new IllegalArgumentException("No write: " + meaning);
        };
    }

    private static WriteCommand.UpsertRow row(Module module, Map<String, Object> unique, Map<String, Object> input) {
        UniqueValues found = UniqueValues.of(module, unique);
        return new WriteCommand.UpsertRow(found.key(), found.values(), values(input));
    }

    private static WriteCommand.Values values(Map<String, Object> input) {
        Map<String, @Nullable Object> byName = new LinkedHashMap<>(input);
        return new WriteCommand.Values(byName);
    }

    private RecordMerging.Wish merge() {
        List<UUID> others = ((List<?>) Objects.requireNonNull(arguments.get("others")))
                .stream().map(WriteArguments::record).toList();
        List<RecordMerging.Choice> choices = arguments.get("fields") == null
                ? List.of()
                : objects("fields").stream()
                        .map(choice -> new RecordMerging.Choice(
                                String.valueOf(choice.get("field")), record(choice.get("from"))))
                        .toList();
        return RecordMerging.Wish.of(record(arguments.get("id")), others, choices, dryRun());
    }

    /** The id that a text spells; what spells none names no record. */
    private static UUID record(@Nullable Object id) {
        return Input.given(String.valueOf(id)).orElseThrow(RecordMerging::noSuchRecord);
    }

    private UUID id() {
        return Input.id(String.valueOf(arguments.get("id")));
    }

    private int atMost() {
        return (Integer) Objects.requireNonNull(arguments.get("atMost"));
    }

    private boolean dryRun() {
        return Boolean.TRUE.equals(arguments.get("dryRun"));
    }

    private WriteCommand.OnError onError() {
        Object given = arguments.get("onError");
        return given == null ? WriteCommand.OnError.ABORT : WriteCommand.OnError.valueOf(given.toString());
    }

    private OptionalInt expectedVersion() {
        return arguments.get("expectedVersion") instanceof Integer version
                ? OptionalInt.of(version)
                : OptionalInt.empty();
    }

    private Map<String, Object> object(String name) {
        return object(arguments, name);
    }

    private List<Map<String, Object>> objects(String name) {
        if (arguments.get(name) instanceof List<?> list) {
            return list.stream().map(WriteArguments::asObject).toList();
        }
        throw new IllegalArgumentException(name + " is no list");
    }

    private static Map<String, Object> object(Map<String, Object> from, String name) {
        Object value = from.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return asObject(value);
    }

    /** Input objects are coerced to maps with the field names of the schema. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObject(Object value) {
        return (Map<String, Object>) value;
    }
}
