package io.armature.graphql.schema;

import graphql.schema.GraphQLInputObjectType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;

/** {@code AccountOrder @oneOf}: a field and a direction. */
final class OrderInput implements ModulePart {

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        GraphQLInputObjectType.Builder order = Inputs.oneOf(
                TypeNames.order(module),
                "One step of an order of " + module.pluralLabel().text() + ".");
        for (Field field : module.fields().values()) {
            StructuredOrders.of(field).ifPresent(type -> {
                order.field(Inputs.field(field.valueName(), type, field.label().text()));
                draft.require(TypeNames.order(module), field.valueName(), new Requirement.ReadsValue(field));
            });
        }
        draft.type(order.build());
    }
}
