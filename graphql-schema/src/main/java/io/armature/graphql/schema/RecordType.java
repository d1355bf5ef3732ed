package io.armature.graphql.schema;

import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;

/** {@code type Account implements Node & Record}: one record with every field, and the records that refer to it. */
final class RecordType implements ModulePart {

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        String name = module.typeName();
        GraphQLObjectType.Builder type = GraphQLObjectType.newObject()
                .name(name)
                .description(Descriptions.of(module))
                .withInterface(SharedTypes.NODE)
                .withInterface(typeRef(TypeNames.RECORD));
        RecordInterface.addFacts(module, type, draft);
        RecordFields fields = new RecordFields(catalog, draft, RecordFields.Nullability.AS_STORED);
        for (Field field : module.fields().values()) {
            fields.add(field, type, name);
        }
        for (ToManyRelation relation : module.relations().values()) {
            Module target = catalog.require(relation.target());
            draft.field(type, name, toMany(relation, target), new Meaning.ToMany(relation));
        }
        draft.type(type.build());
    }

    private static GraphQLFieldDefinition toMany(ToManyRelation relation, Module target) {
        String reference = target.require(relation.field()).valueName();
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(relation.name())
                .type(typeRef(TypeNames.connection(target)))
                .description(target.pluralLabel().text() + " whose " + reference + " is this record's id. A page has 20"
                        + " unless asked.")
                .arguments(ListArguments.of(target))
                .build();
    }
}
