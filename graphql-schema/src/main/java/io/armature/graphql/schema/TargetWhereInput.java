package io.armature.graphql.schema;

import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.schema.GraphQLInputObjectType;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;

/**
 * {@code StockMoveDocumentTargetWhere}: conditions on the record that a reference to several modules points to, one member per
 * module. References to any module share {@code AnyRecordWhere}, owners {@code OwnerWhere}.
 */
final class TargetWhereInput implements ModulePart {

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        for (Field field : module.fields().values()) {
            if (field.type() instanceof FieldType.AnyReference type) {
                String name = TypeNames.targetWhere(module, field, type);
                draft.shared(name, () -> where(name, field, catalog, draft));
            }
        }
    }

    private static GraphQLInputObjectType where(String name, Field field, Catalog catalog, SchemaDraft draft) {
        GraphQLInputObjectType.Builder where = Inputs.object(
                name, "Conditions on the record referred to: one of the given members holds, whose module it is of.");
        for (Module target : catalog.targets(field)) {
            where.field(Inputs.field(
                    target.singular(),
                    typeRef(TypeNames.where(target)),
                    "It is one of the " + target.pluralLabel().text() + " and meets these conditions."));
            draft.require(name, target.singular(), new Requirement.ReadsRecords(target));
        }
        return where.build();
    }
}
