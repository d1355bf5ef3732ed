package io.armature.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import io.armature.graphql.scalar.ApiScalars;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code AccountAggregate} with its key, its functions and {@code AccountGroup}, which says what to group by. */
final class AggregateTypes implements ModulePart {
    private static final Set<ValueKind> GROUPABLE = EnumSet.of(
            ValueKind.TEXT,
            ValueKind.KEY,
            ValueKind.BOOLEAN,
            ValueKind.DATE,
            ValueKind.DATETIME,
            ValueKind.INTEGER,
            ValueKind.ID);
    private static final GraphQLArgument OF =
            Inputs.argument("of", nonNull(Scalars.GraphQLString), "The field, as conditions name it.");
    private static final GraphQLFieldDefinition DATE_PART = GraphQLFieldDefinition.newFieldDefinition()
            .name("datePart")
            .type(Scalars.GraphQLInt)
            .description("The part of a date that the group shares; null of records without the date.")
            .argument(Inputs.argument(
                    "of",
                    nonNull(Scalars.GraphQLString),
                    "What is grouped by: the field, a colon and the part, such as closeDate:MONTH_OF_YEAR."))
            .build();
    private static final Set<String> ONE_RECORD_PER_GROUP = Set.of(SystemFields.ID, SystemFields.VERSION);

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        List<Field> groupable = module.fields().values().stream()
                .filter(AggregateTypes::groupable)
                .toList();
        draft.type(group(module, groupable, catalog, draft));
        draft.type(groupKey(module, groupable, catalog, draft));
        draft.type(aggregate(module, draft));
    }

    static boolean groupable(Field field) {
        return GROUPABLE.contains(field.valueKind())
                && !field.type().isFile()
                && !ONE_RECORD_PER_GROUP.contains(field.name());
    }

    private static GraphQLInputObjectType group(
            Module module, List<Field> groupable, Catalog catalog, SchemaDraft draft) {
        GraphQLInputObjectType.Builder group = Inputs.oneOf(
                TypeNames.group(module),
                "A field by which " + module.pluralLabel().text() + " are grouped.");
        for (Field field : groupable) {
            group.field(SharedMembers.input(
                    field.valueName(), by(field), field.label().text()));
            draft.require(TypeNames.group(module), field.valueName(), new Requirement.ReadsValue(field));
        }
        for (Field field : module.fields().values()) {
            through(field, catalog).ifPresent(type -> {
                group.field(Inputs.field(field.name(), typeRef(type), "A field of the record referred to."));
                draft.require(TypeNames.group(module), field.name(), new Requirement.ReadsValue(field));
            });
            if (field.type() instanceof FieldType.Owner) {
                draft.shared(TypeNames.OWNER_GROUP, () -> owner(field, catalog, draft));
            }
        }
        return group.build();
    }

    private static GraphQLEnumType by(Field field) {
        return field.valueKind() == ValueKind.DATE || field.valueKind() == ValueKind.DATETIME
                ? SharedTypes.DATE_GROUP_BY
                : SharedTypes.GROUP_BY;
    }

    private static Optional<String> through(Field field, Catalog catalog) {
        return switch (field.type()) {
            case FieldType.Reference reference ->
                catalog.module(reference.target()).map(TypeNames::group);
            case FieldType.Owner owner -> Optional.of(TypeNames.OWNER_GROUP);
            default -> Optional.empty();
        };
    }

    private static GraphQLInputObjectType owner(Field field, Catalog catalog, SchemaDraft draft) {
        GraphQLInputObjectType.Builder group =
                Inputs.oneOf(TypeNames.OWNER_GROUP, "A field of the owner, if it is of that module.");
        for (Module target : catalog.targets(field)) {
            group.field(Inputs.field(target.singular(), typeRef(TypeNames.group(target)), "A field of the owner."));
            draft.require(TypeNames.OWNER_GROUP, target.singular(), new Requirement.ReadsRecords(target));
        }
        return group.build();
    }

    private static GraphQLObjectType groupKey(
            Module module, List<Field> groupable, Catalog catalog, SchemaDraft draft) {
        String name = TypeNames.groupKey(module);
        GraphQLObjectType.Builder key = GraphQLObjectType.newObject()
                .name(name)
                .description("The values a group shares; only the fields grouped by are filled in.");
        RecordFields fields = new RecordFields(catalog, draft, RecordFields.Nullability.ALWAYS_NULLABLE);
        for (Field field : groupable) {
            fields.add(field, key, name);
        }
        return key.build();
    }

    private static GraphQLObjectType aggregate(Module module, SchemaDraft draft) {
        GraphQLArgument where = Inputs.argument(
                "where", typeRef(TypeNames.where(module)), "Only of the group's records that meet these conditions.");
        GraphQLObjectType.Builder aggregate = GraphQLObjectType.newObject()
                .name(TypeNames.aggregate(module))
                .description("A group of " + module.pluralLabel().text() + ", or all of them.")
                .field(SharedTypes.field(
                        "key", typeRef(TypeNames.groupKey(module)), "What the group shares; null without groupBy."))
                .field(DATE_PART)
                .field(GraphQLFieldDefinition.newFieldDefinition()
                        .name("count")
                        .type(nonNull(Scalars.GraphQLInt))
                        .description("How many records the group has.")
                        .argument(where))
                .field(GraphQLFieldDefinition.newFieldDefinition()
                        .name("countDistinct")
                        .type(nonNull(Scalars.GraphQLInt))
                        .description("How many different values of a field the group has.")
                        .argument(OF)
                        .argument(where));
        for (AggregateFunction function : AggregateFunction.values()) {
            addFunction(module, function, where, aggregate, draft);
        }
        return aggregate.build();
    }

    /** GraphQL knows no empty type: a module without a field for a function does not have the function. */
    private static void addFunction(
            Module module,
            AggregateFunction function,
            GraphQLArgument where,
            GraphQLObjectType.Builder aggregate,
            SchemaDraft draft) {
        List<Field> fields =
                module.fields().values().stream().filter(function::takes).toList();
        if (fields.isEmpty()) {
            return;
        }
        String name = TypeNames.aggregated(module, function);
        draft.type(aggregated(name, function, fields, draft));
        aggregate.field(GraphQLFieldDefinition.newFieldDefinition()
                .name(function.fieldName())
                .type(typeRef(name))
                .description(function.description())
                .argument(where));
    }

    private static GraphQLObjectType aggregated(
            String name, AggregateFunction function, List<Field> fields, SchemaDraft draft) {
        GraphQLObjectType.Builder type =
                GraphQLObjectType.newObject().name(name).description(function.description());
        for (Field field : fields) {
            draft.field(
                    type,
                    name,
                    SharedMembers.field(
                            field.valueName(),
                            function.result(field.valueKind()),
                            field.label().text()),
                    new Meaning.Value(field));
            draft.require(name, field.valueName(), new Requirement.ReadsValue(field));
            if (field.type() instanceof FieldType.Currency) {
                draft.field(type, name, worth(field), new Meaning.BaseAmount(field));
                draft.require(name, field.name() + "Base", new Requirement.ReadsValue(field));
            }
        }
        return type.build();
    }

    /** Beside the figure of the amounts as they are, which is null for a group of several currencies. */
    private static GraphQLFieldDefinition worth(Field field) {
        return SharedMembers.field(
                field.name() + "Base",
                ApiScalars.DECIMAL,
                "The same of what the amounts are worth in the organisation's currency.");
    }
}
