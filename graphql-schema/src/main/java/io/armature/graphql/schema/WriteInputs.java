package io.armature.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;

/**
 * {@code AccountInput}, {@code AccountPatch} and {@code AccountUpsert}. Every member is nullable: what is required is
 * checked by the record engine, so that all violations of a write come at once.
 */
final class WriteInputs implements ModulePart {

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        String label = module.label().text();
        GraphQLInputObjectType.Builder input =
                Inputs.object(TypeNames.input(module), "The values of a new " + label + ".");
        GraphQLInputObjectType.Builder patch = Inputs.object(
                TypeNames.patch(module), "New values of a " + label + "; null clears, what is absent stays as it is.");
        values(module, catalog, draft, input, patch);
        new NestedInputs(catalog, draft).add(module, input, patch);
        draft.type(input.build());
        draft.type(patch.build());
        draft.type(Inputs.object(TypeNames.upsert(module), "A row of " + MutationNames.upsertMany(module) + ".")
                .field(Inputs.field("unique", nonNull(typeRef(TypeNames.uniqueInput(module))), "Finds the record."))
                .field(Inputs.field("input", nonNull(typeRef(TypeNames.input(module))), "What the record is to hold."))
                .build());
    }

    /** Both have the same members: one object each serves both. */
    private static void values(
            Module module,
            Catalog catalog,
            SchemaDraft draft,
            GraphQLInputObjectType.Builder input,
            GraphQLInputObjectType.Builder patch) {
        for (Field field : module.fields().values()) {
            if (field.readOnly()) {
                continue;
            }
            GraphQLInputObjectField member = SharedMembers.input(
                    field.valueName(), ValueTypes.input(field.valueKind()), Descriptions.ofInput(field, catalog));
            Requirement writes = new Requirement.Writes(field);
            input.field(member);
            patch.field(member);
            draft.require(TypeNames.input(module), field.valueName(), writes);
            draft.require(TypeNames.patch(module), field.valueName(), writes);
        }
    }
}
