package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import io.armature.core.record.NestedNames;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import io.armature.metadata.resolve.ToManyRelation;

/**
 * What records are written along with one: {@code account: ContactReferenceInput} beside {@code accountId}, and {@code contacts:
 * ContactRelatedInput}, each with a form for changes. The types belong to the module of the other records and are shared by all
 * modules that lead to it, as are the members of one name: inputs refer to each other in circles.
 */
final class NestedInputs {
    private final Catalog catalog;
    private final SchemaDraft draft;

    NestedInputs(Catalog catalog, SchemaDraft draft) {
        this.catalog = catalog;
        this.draft = draft;
    }

    /** Adds the members of a module to what it is created and changed with. */
    void add(Module module, GraphQLInputObjectType.Builder input, GraphQLInputObjectType.Builder patch) {
        NestedNames names = NestedNames.of(catalog, module);
        for (Field reference : names.references().values()) {
            Requirement writes = new Requirement.Writes(reference);
            draft.require(TypeNames.input(module), reference.name(), writes);
            draft.require(TypeNames.patch(module), reference.name(), writes);
            ReferenceInput types = referred(module, reference);
            String what = "The record referred to, instead of " + reference.valueName() + ".";
            input.field(member(reference.name(), types.input(), what));
            patch.field(member(reference.name(), types.patch(), what));
            types.add(draft);
        }
        for (ToManyRelation relation : names.relations().values()) {
            Module target = catalog.require(relation.target());
            String what = target.pluralLabel().text() + " that refer to the record.";
            Requirement writes = new Requirement.WritesBack(relation);
            input.field(member(relation.name(), TypeNames.relatedInput(target), what));
            patch.field(member(relation.name(), TypeNames.relatedPatch(target), what));
            draft.require(TypeNames.input(module), relation.name(), writes);
            draft.require(TypeNames.patch(module), relation.name(), writes);
            draft.shared(TypeNames.relatedInput(target), () -> related(target, false));
            draft.shared(TypeNames.relatedPatch(target), () -> related(target, true));
            draft.shared(TypeNames.relatedUpdate(target), () -> relatedUpdate(target));
        }
    }

    private GraphQLInputObjectField member(String name, String type, String description) {
        return draft.member(name, type, () -> Inputs.field(name, typeRef(type), description));
    }

    private ReferenceInput referred(Module module, Field reference) {
        return reference.type() instanceof FieldType.AnyReference several
                ? ReferenceInput.toOneOf(
                        NestedNames.targets(catalog, reference).sequencedValues(),
                        TypeNames.target(module, reference, several))
                : ReferenceInput.to(catalog.targets(reference).getFirst());
    }

    private GraphQLNamedType related(Module target, boolean change) {
        String name = change ? TypeNames.relatedPatch(target) : TypeNames.relatedInput(target);
        GraphQLInputObjectType.Builder type =
                Inputs.object(name, "What is done to records that refer to this one, all of it or nothing.");
        add(type, name, "create", many(typeRef(TypeNames.input(target))), "New records.", target, RecordRight.CREATE);
        add(type, name, "connect", IDS, "Records that are to refer to this one.", target, RecordRight.UPDATE);
        add(
                type,
                name,
                "connectBy",
                many(typeRef(TypeNames.uniqueInput(target))),
                "The same, found by unique values.",
                target,
                RecordRight.UPDATE);
        if (change) {
            add(type, name, "disconnect", IDS, "Records that are to refer to none.", target, RecordRight.UPDATE);
            add(
                    type,
                    name,
                    "update",
                    many(typeRef(TypeNames.relatedUpdate(target))),
                    "Changes records that refer to this one.",
                    target,
                    RecordRight.UPDATE);
            add(type, name, "delete", IDS, "Deletes records that refer to this one.", target, RecordRight.DELETE);
        }
        return type.build();
    }

    private void add(
            GraphQLInputObjectType.Builder type,
            String typeName,
            String member,
            GraphQLInputType of,
            String description,
            Module target,
            RecordRight right) {
        type.field(Inputs.field(member, of, description));
        draft.require(typeName, member, new Requirement.Does(right, target));
    }

    private GraphQLNamedType relatedUpdate(Module target) {
        draft.require(TypeNames.relatedUpdate(target), "set", new Requirement.Does(RecordRight.UPDATE, target));
        return Inputs.object(TypeNames.relatedUpdate(target), "A change of one of the records that refer to this one.")
                .field(Inputs.field(SystemFields.ID, nonNull(Scalars.GraphQLID), "Which one."))
                .field(Inputs.field(
                        "version",
                        Scalars.GraphQLInt,
                        "Refuses with VERSION_CONFLICT if the record has another version."))
                .field(Inputs.field("set", nonNull(typeRef(TypeNames.patch(target))), "The new values."))
                .build();
    }

    private static final GraphQLInputType IDS = many(Scalars.GraphQLID);

    private static GraphQLInputType many(graphql.schema.GraphQLType of) {
        return list(nonNull(of));
    }
}
