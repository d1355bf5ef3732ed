package io.armature.graphql.schema;

import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import io.armature.graphql.scalar.ApiScalars;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.Optional;

/** The output fields that one catalog field becomes: its value, and beside it the label, base amount, number or record. */
final class RecordFields {
    /** Whether a value that every record has may be null where the field stands. */
    enum Nullability {
        /** On a record. */
        AS_STORED,
        /** On the key of a group, where only the fields grouped by are filled in. */
        ALWAYS_NULLABLE
    }

    private final Catalog catalog;
    private final SchemaDraft draft;
    private final Nullability nullability;

    RecordFields(Catalog catalog, SchemaDraft draft, Nullability nullability) {
        this.catalog = catalog;
        this.draft = draft;
        this.nullability = nullability;
    }

    /** Adds the fields to a type under construction. */
    void add(Field field, GraphQLObjectType.Builder type, String typeName) {
        add(value(field), new Meaning.Value(field), field, type, typeName);
        label(field).ifPresent(label -> add(label, new Meaning.Label(field), field, type, typeName));
        base(field).ifPresent(base -> add(base, new Meaning.BaseAmount(field), field, type, typeName));
        international(field).ifPresent(number -> add(number, new Meaning.E164(field), field, type, typeName));
        file(field).ifPresent(file -> add(file, new Meaning.OfFile(field), field, type, typeName));
        record(field).ifPresent(record -> add(record, new Meaning.ToOne(field), field, type, typeName));
        anyRecord(field).ifPresent(record -> add(record, new Meaning.ToAny(field), field, type, typeName));
    }

    /** The key of a group tells of values even where they are masked. */
    private void add(
            GraphQLFieldDefinition shown,
            Meaning meaning,
            Field field,
            GraphQLObjectType.Builder type,
            String typeName) {
        draft.field(type, typeName, shown, meaning);
        if (nullability == Nullability.ALWAYS_NULLABLE) {
            draft.require(typeName, shown.getName(), new Requirement.ReadsValue(field));
        }
    }

    private GraphQLFieldDefinition value(Field field) {
        GraphQLOutputType type = nullability == Nullability.AS_STORED && field.neverNull()
                ? ValueTypes.present(field.valueKind())
                : ValueTypes.output(field.valueKind());
        return SharedMembers.field(field.valueName(), type, Descriptions.of(field, catalog));
    }

    private static Optional<GraphQLFieldDefinition> label(Field field) {
        if (field.type() instanceof FieldType.MultiChoice) {
            return Optional.of(SharedMembers.field(
                    field.name() + "Labels",
                    ValueTypes.output(ValueKind.KEYS),
                    "Labels of " + field.name() + " in the caller's language."));
        }
        if (!(field.type() instanceof FieldType.Choice) && !(field.type() instanceof FieldType.Stage)) {
            return Optional.empty();
        }
        return Optional.of(SharedMembers.field(
                field.name() + "Label",
                Scalars.GraphQLString,
                "Label of " + field.name() + " in the caller's language."));
    }

    private static Optional<GraphQLFieldDefinition> base(Field field) {
        if (!(field.type() instanceof FieldType.Currency)) {
            return Optional.empty();
        }
        return Optional.of(SharedMembers.field(
                field.name() + "Base", ApiScalars.DECIMAL, "The same amount in the organisation's currency."));
    }

    /** Not on the key of a group: its records share a number as it is written. */
    private Optional<GraphQLFieldDefinition> international(Field field) {
        if (!(field.type() instanceof FieldType.Phone) || nullability == Nullability.ALWAYS_NULLABLE) {
            return Optional.empty();
        }
        return Optional.of(SharedMembers.field(
                field.name() + "E164",
                Scalars.GraphQLString,
                "The same number in its international form (E.164); null if its country is not known."));
    }

    private Optional<GraphQLFieldDefinition> file(Field field) {
        return field.type().isFile()
                ? Optional.of(SharedMembers.field(field.name(), FileType.FILE, Descriptions.of(field, catalog)))
                : Optional.empty();
    }

    private Optional<GraphQLFieldDefinition> record(Field field) {
        if (!(field.type() instanceof FieldType.Reference reference)) {
            return Optional.empty();
        }
        return catalog.module(reference.target()).map(target -> record(field, target));
    }

    private Optional<GraphQLFieldDefinition> anyRecord(Field field) {
        if (!(field.type() instanceof FieldType.AnyReference)) {
            return Optional.empty();
        }
        return Optional.of(SharedTypes.field(
                field.name(),
                typeRef(TypeNames.RECORD),
                withoutId(field) + " Null if there is none, or it may not be seen."));
    }

    private static String withoutId(Field field) {
        return field.label().text() + ".";
    }

    private GraphQLFieldDefinition record(Field field, Module target) {
        return SharedTypes.field(
                field.name(),
                typeRef(target.typeName()),
                Descriptions.of(field, catalog) + " Null if there is none, or it may not be seen.");
    }
}
