package io.armature.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

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
        draft.type(values(module, catalog, TypeNames.input(module), "The values of a new " + label + ".", draft));
        draft.type(values(
                module,
                catalog,
                TypeNames.patch(module),
                "New values of a " + label + "; null clears, what is absent stays as it is.",
                draft));
        draft.type(Inputs.object(TypeNames.upsert(module), "A row of " + MutationNames.upsertMany(module) + ".")
                .field(Inputs.field("unique", nonNull(typeRef(TypeNames.uniqueInput(module))), "Finds the record."))
                .field(Inputs.field("input", nonNull(typeRef(TypeNames.input(module))), "What the record is to hold."))
                .build());
    }

    private static GraphQLInputObjectType values(
            Module module, Catalog catalog, String name, String description, SchemaDraft draft) {
        GraphQLInputObjectType.Builder input = Inputs.object(name, description);
        for (Field field : module.fields().values()) {
            if (!field.readOnly()) {
                input.field(Inputs.field(
                        field.valueName(), ValueTypes.input(field.valueKind()), Descriptions.ofInput(field, catalog)));
                draft.require(name, field.valueName(), new Requirement.Writes(field));
            }
        }
        return input.build();
    }
}
