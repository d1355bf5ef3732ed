package io.armature.graphql.schema;

import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.schema.GraphQLInputObjectType;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.Optional;

/** {@code AccountOrder @oneOf}: a field and a direction, a reference and an order of its target, or a count of children. */
final class OrderInput implements ModulePart {

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        GraphQLInputObjectType.Builder order = Inputs.oneOf(
                TypeNames.order(module),
                "One step of an order of " + module.pluralLabel().text() + ".");
        for (Field field : module.fields().values()) {
            StructuredOrders.of(field).ifPresent(type -> {
                order.field(SharedMembers.input(
                        field.valueName(), type, field.label().text()));
                draft.require(TypeNames.order(module), field.valueName(), new Requirement.ReadsValue(field));
            });
            through(field, catalog).ifPresent(type -> {
                order.field(Inputs.field(field.name(), typeRef(type), "By the record referred to."));
                draft.require(TypeNames.order(module), field.name(), new Requirement.ReadsValue(field));
            });
        }
        for (ToManyRelation relation : module.relations().values()) {
            order.field(SharedMembers.input(
                    relation.name(), StructuredOrders.RELATION, "By the records that refer to the record."));
            draft.require(TypeNames.order(module), relation.name(), new Requirement.FollowsBack(relation));
        }
        draft.type(order.build());
        module.fields().values().stream()
                .filter(field -> field.type() instanceof FieldType.Owner)
                .findFirst()
                .ifPresent(field -> draft.shared(TypeNames.OWNER_ORDER, () -> owner(field, catalog, draft)));
    }

    /** A reference to any module would lead everywhere: orders go by references to one, and by owners. */
    private static Optional<String> through(Field field, Catalog catalog) {
        return switch (field.type()) {
            case FieldType.Reference reference ->
                catalog.module(reference.target()).map(TypeNames::order);
            case FieldType.Owner owner -> Optional.of(TypeNames.OWNER_ORDER);
            default -> Optional.empty();
        };
    }

    private static GraphQLInputObjectType owner(Field field, Catalog catalog, SchemaDraft draft) {
        GraphQLInputObjectType.Builder order = Inputs.oneOf(
                TypeNames.OWNER_ORDER, "By the owner, if it is of that module; other records have no value.");
        for (Module target : catalog.targets(field)) {
            order.field(Inputs.field(target.singular(), typeRef(TypeNames.order(target)), "By the owner."));
            draft.require(TypeNames.OWNER_ORDER, target.singular(), new Requirement.ReadsRecords(target));
        }
        return order.build();
    }
}
