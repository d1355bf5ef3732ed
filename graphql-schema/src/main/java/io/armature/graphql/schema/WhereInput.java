package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeReference;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.Optional;

/** {@code AccountWhere} and {@code AccountRelationWhere}: conditions on records, and on the many that refer to one. */
final class WhereInput implements ModulePart {

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        draft.type(where(module, catalog, draft));
        draft.type(relation(module));
    }

    private static GraphQLInputObjectType where(Module module, Catalog catalog, SchemaDraft draft) {
        String name = TypeNames.where(module);
        GraphQLTypeReference self = typeRef(TypeNames.where(module));
        GraphQLInputObjectType.Builder where = Inputs.object(
                        name, "Conditions on " + module.pluralLabel().text() + "; all given members must hold.")
                .field(Inputs.field("and", list(nonNull(self)), "All of these hold."))
                .field(Inputs.field("or", list(nonNull(self)), "At least one of these holds."))
                .field(Inputs.field("not", self, "This does not hold."));
        for (Field field : module.fields().values()) {
            where.field(SharedMembers.input(
                    field.valueName(), Filters.of(field), field.label().text()));
            draft.require(name, field.valueName(), new Requirement.ReadsValue(field));
            toOne(module, field, catalog).ifPresent(target -> {
                where.field(target);
                draft.require(name, field.name(), new Requirement.ReadsValue(field));
            });
        }
        for (ToManyRelation relation : module.relations().values()) {
            where.field(toMany(relation, catalog));
            draft.require(name, relation.name(), new Requirement.FollowsBack(relation));
        }
        return where.build();
    }

    private static Optional<GraphQLInputObjectField> toOne(Module module, Field field, Catalog catalog) {
        return switch (field.type()) {
            case FieldType.Reference reference ->
                catalog.module(reference.target()).map(target -> record(field, TypeNames.where(target)));
            case FieldType.AnyReference any -> Optional.of(record(field, TypeNames.targetWhere(module, field, any)));
            default -> Optional.empty();
        };
    }

    private static GraphQLInputObjectField record(Field field, String type) {
        return Inputs.field(field.name(), typeRef(type), "The record referred to meets these conditions.");
    }

    private static GraphQLInputObjectField toMany(ToManyRelation relation, Catalog catalog) {
        Module target = catalog.require(relation.target());
        return Inputs.field(
                relation.name(),
                typeRef(TypeNames.relationWhere(target)),
                target.pluralLabel().text() + " that refer to the record.");
    }

    private static GraphQLInputObjectType relation(Module module) {
        GraphQLTypeReference where = typeRef(TypeNames.where(module));
        return Inputs.object(
                        TypeNames.relationWhere(module),
                        "Conditions on the " + module.pluralLabel().text() + " that refer to a record.")
                .field(Inputs.field("some", where, "At least one meets these conditions."))
                .field(Inputs.field("none", where, "None meets these conditions."))
                .field(Inputs.field("every", where, "Each meets these conditions, or there is none."))
                .field(SharedMembers.input("count", Filters.COUNT, "Their number meets these conditions."))
                .field(Inputs.field("where", where, "Which of them count counts; all that may be seen unless given."))
                .build();
    }
}
