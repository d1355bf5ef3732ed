package io.armature.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import io.armature.metadata.resolve.UniqueKey;
import java.util.stream.Collectors;

/**
 * {@code AccountUniqueInput @oneOf}: a value, or the values of a key of several fields, that pick out one record. Each
 * such key has an input of its own.
 */
final class UniqueInput implements ModulePart {

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        draft.require(TypeNames.uniqueInput(module), SystemFields.ID, new Requirement.ReadsValue(module.id()));
        GraphQLInputObjectType.Builder unique = Inputs.oneOf(
                        TypeNames.uniqueInput(module),
                        "Picks out one " + module.label().text() + " by a value no two records share.")
                .field(Inputs.field(SystemFields.ID, Scalars.GraphQLID, "The record's id."));
        module.field(SystemFields.EXTERNAL_IDS).ifPresent(ids -> {
            unique.field(Inputs.field(
                    UniqueKey.EXTERNAL_ID,
                    StructuredTypes.EXTERNAL_ID_INPUT,
                    "What another system calls the record, exactly."));
            draft.require(TypeNames.uniqueInput(module), UniqueKey.EXTERNAL_ID, new Requirement.ReadsValue(ids));
        });
        for (UniqueKey key : module.uniqueKeys()) {
            if (key.single()) {
                Field field = key.fields().getFirst();
                unique.field(value(field));
                draft.require(TypeNames.uniqueInput(module), field.valueName(), new Requirement.ReadsValue(field));
            } else {
                draft.type(ofKey(module, key));
                draft.require(TypeNames.uniqueInput(module), key.name(), new Requirement.ReadsValues(key.fields()));
                unique.field(Inputs.field(
                        key.name(),
                        typeRef(TypeNames.uniqueKeyInput(module, key)),
                        "No two records share these values: " + labels(key) + "."));
            }
        }
        draft.type(unique.build());
    }

    private static GraphQLInputObjectType ofKey(Module module, UniqueKey key) {
        GraphQLInputObjectType.Builder values = Inputs.object(
                TypeNames.uniqueKeyInput(module, key),
                "Picks out one " + module.label().text() + " by values that no two records share: " + labels(key)
                        + ".");
        key.fields()
                .forEach(field -> values.field(Inputs.field(
                        field.valueName(),
                        nonNull(ValueTypes.scalar(field.valueKind())),
                        field.label().text())));
        return values.build();
    }

    private static GraphQLInputObjectField value(Field field) {
        return SharedMembers.input(
                field.valueName(),
                ValueTypes.scalar(field.valueKind()),
                field.label().text());
    }

    private static String labels(UniqueKey key) {
        return key.fields().stream().map(field -> field.label().text()).collect(Collectors.joining(", "));
    }
}
