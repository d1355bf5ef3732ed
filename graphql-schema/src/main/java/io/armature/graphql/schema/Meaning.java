package io.armature.graphql.schema;

import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.Optional;

/**
 * What a generated output field means in terms of the catalog. Root fields without one are code-first and run through
 * SmallRye GraphQL; fields of connections, edges, aggregates and batches are known by their names.
 */
public sealed interface Meaning {

    /** {@code account(id)}. */
    record OneById(Module module) implements Meaning {}

    /** {@code accountBy(unique)}. */
    record OneByUnique(Module module) implements Meaning {}

    /** {@code accounts(where, orderBy, first, after, last, before, deleted)}. */
    record Connection(Module module) implements Meaning {}

    /** {@code accountsAggregate(where, groupBy, having, orderBy, first)}. */
    record Aggregate(Module module) implements Meaning {}

    /** {@code createAccount(input, dryRun)}. */
    record CreateOne(Module module) implements Meaning {}

    /** {@code createAccounts(inputs, onError, dryRun)}. */
    record CreateMany(Module module) implements Meaning {}

    /** {@code updateAccount(id, set, expectedVersion, dryRun)}. */
    record UpdateOne(Module module) implements Meaning {}

    /** {@code updateAccounts(where, set, atMost, dryRun)}. */
    record UpdateMany(Module module) implements Meaning {}

    /** {@code upsertAccount(unique, input, dryRun)}. */
    record UpsertOne(Module module) implements Meaning {}

    /** {@code upsertAccounts(rows, onError, dryRun)}. */
    record UpsertMany(Module module) implements Meaning {}

    /** {@code deleteAccount(id, expectedVersion, dryRun)}. */
    record DeleteOne(Module module) implements Meaning {}

    /** {@code deleteAccounts(where, atMost, dryRun)}. */
    record DeleteMany(Module module) implements Meaning {}

    /** {@code restoreAccount(id, dryRun)}. */
    record RestoreOne(Module module) implements Meaning {}

    /** {@code purgeAccount(id, dryRun)}. */
    record PurgeOne(Module module) implements Meaning {}

    /** {@code mergeRecords(id, others, fields, dryRun)}: of the module that the id names. */
    record MergeAny() implements Meaning {}

    /** {@code mergeAccounts(id, others, fields, dryRun)}. */
    record MergeMany(Module module) implements Meaning {}

    /** A field of a record type that shows a stored value: {@code name}, {@code accountId}, {@code id}. */
    record Value(Field field) implements Meaning {}

    /** {@code stageLabel} beside {@code stage}: the value's label in the caller's language. */
    record Label(Field field) implements Meaning {}

    /** {@code amountBase} beside {@code amount}: the amount in the organisation's currency. */
    record BaseAmount(Field field) implements Meaning {}

    /** {@code phoneE164} beside {@code phone}: the number in its international form. */
    record E164(Field field) implements Meaning {}

    /** {@code photo} beside {@code photoId}: the file itself. */
    record OfFile(Field field) implements Meaning {}

    /** {@code account}: the record a reference points to. */
    record ToOne(Field reference) implements Meaning {}

    /** {@code parent} or {@code owner}: the record a reference to several modules points to. */
    record ToAny(Field reference) implements Meaning {}

    /** {@code contacts(where, orderBy, first, …)} on a record: the records that refer to it. */
    record ToMany(ToManyRelation relation) implements Meaning {}

    /** {@code module}, {@code displayName}, {@code values}, {@code related} and {@code history}, which records of all modules have. */
    record OfRecord(Module module, RecordFact fact) implements Meaning {}

    /** {@code record}, {@code records}, {@code createRecord} and the others whose module is an argument. */
    record Generic(GenericField field) implements Meaning {}

    /** {@code node(id)}: the record of that id, whichever module the id names. */
    record Node() implements Meaning {}

    /** {@code nodes(ids)}: the records of those ids, null where one cannot be seen, in the order of the ids. */
    record Nodes() implements Meaning {}

    /** {@code mergedInto(id)}: the record that one became part of, if it is there for the caller. */
    record MergedInto() implements Meaning {}

    /** {@code search(text)}: records of any module that hold the words of a text. */
    record Search() implements Meaning {}

    /** The module whose root field this is; empty below the root and for the root fields of no module. */
    default Optional<Module> rootModule() {
        return switch (this) {
            case OneById field -> Optional.of(field.module());
            case OneByUnique field -> Optional.of(field.module());
            case Connection field -> Optional.of(field.module());
            case Aggregate field -> Optional.of(field.module());
            case CreateOne field -> Optional.of(field.module());
            case CreateMany field -> Optional.of(field.module());
            case UpdateOne field -> Optional.of(field.module());
            case UpdateMany field -> Optional.of(field.module());
            case UpsertOne field -> Optional.of(field.module());
            case UpsertMany field -> Optional.of(field.module());
            case DeleteOne field -> Optional.of(field.module());
            case DeleteMany field -> Optional.of(field.module());
            case RestoreOne field -> Optional.of(field.module());
            case PurgeOne field -> Optional.of(field.module());
            case MergeMany field -> Optional.of(field.module());
            case Value field -> Optional.empty();
            case Label field -> Optional.empty();
            case BaseAmount field -> Optional.empty();
            case E164 field -> Optional.empty();
            case OfFile field -> Optional.empty();
            case ToOne field -> Optional.empty();
            case ToAny field -> Optional.empty();
            case ToMany field -> Optional.empty();
            case OfRecord field -> Optional.empty();
            case Generic field -> Optional.empty();
            case Node field -> Optional.empty();
            case Nodes field -> Optional.empty();
            case MergeAny field -> Optional.empty();
            case MergedInto field -> Optional.empty();
            case Search field -> Optional.empty();
        };
    }
}
