package io.armature.graphql.schema;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;

/** {@code AccountUniqueInput @oneOf}: a value that picks out one record. */
final class UniqueInput implements ModulePart {

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        draft.require(TypeNames.uniqueInput(module), SystemFields.ID, new Requirement.ReadsValue(module.id()));
        GraphQLInputObjectType.Builder unique = Inputs.oneOf(
                        TypeNames.uniqueInput(module),
                        "Picks out one " + module.label().text() + " by a value no two records share.")
                .field(Inputs.field(SystemFields.ID, Scalars.GraphQLID, "The record's id."));
        for (Field field : module.uniqueFields()) {
            if (!field.name().equals(SystemFields.ID)) {
                unique.field(Inputs.field(
                        field.valueName(),
                        ValueTypes.scalar(field.valueKind()),
                        field.label().text()));
                draft.require(TypeNames.uniqueInput(module), field.valueName(), new Requirement.ReadsValue(field));
            }
        }
        draft.type(unique.build());
    }
}
