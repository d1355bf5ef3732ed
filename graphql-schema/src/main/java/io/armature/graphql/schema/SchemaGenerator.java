package io.armature.graphql.schema;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import io.armature.graphql.scalar.ApiScalars;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the schema of a catalog: for every module each kind of thing, and the code-first part beside it. */
public final class SchemaGenerator {
    private static final List<ModulePart> PARTS = List.of(
            new RecordType(),
            new ConnectionTypes(),
            new WhereInput(),
            new TargetWhereInput(),
            new OrderInput(),
            new UniqueInput(),
            new AggregateTypes(),
            new RootQuery());

    /** What modules get whose records callers write. */
    private static final List<ModulePart> WRITE_PARTS =
            List.of(new WriteInputs(), new BatchTypes(), new RootMutation(), new MergeTypes());

    /** No standard field has these: where a custom one has, it brings them along. */
    private static final List<GraphQLScalarType> ONLY_IF_USED = List.of(ApiScalars.TIME, ApiScalars.DURATION);

    private final CodeFirstApi codeFirst;

    public SchemaGenerator(CodeFirstApi codeFirst) {
        this.codeFirst = codeFirst;
    }

    /** The whole schema of every organisation with this catalog. */
    public GeneratedSchema generate(Catalog catalog) {
        return build(elements(catalog));
    }

    /** What that schema is made of; every call makes them anew. */
    public SchemaElements elements(Catalog catalog) {
        SchemaDraft draft = new SchemaDraft();
        RootQuery.addNodes(draft);
        RootQuery.addMergedInto(draft);
        GenericTypes.add(draft);
        SearchTypes.add(draft);
        GenericRoots.add(draft);
        MergeTypes.addGeneric(draft);
        for (Module module : catalog.modules().values()) {
            PARTS.forEach(part -> part.add(module, catalog, draft));
            if (!module.writtenByPlatform()) {
                WRITE_PARTS.forEach(part -> part.add(module, catalog, draft));
            }
        }
        return new SchemaElements(
                both(draft.queries(), codeFirst.queries()),
                both(draft.mutations(), codeFirst.mutations()),
                types(draft),
                draft.meanings(),
                draft.requirements(),
                catalog,
                catalog.fingerprint(),
                catalog.gone());
    }

    /** The schema of some elements, all that they refer to among them; they are bound to it. */
    public GeneratedSchema build(SchemaElements elements) {
        GraphQLSchema.Builder schema = GraphQLSchema.newSchema()
                .description("The data of one organisation.")
                .query(GraphQLObjectType.newObject()
                        .name(TypeNames.QUERY)
                        .description(
                                "What can be read. Root fields are independent: one that fails leaves the others standing.")
                        .fields(elements.queries())
                        .build())
                .additionalTypes(Set.<GraphQLType>copyOf(RecordInterface.agreed(elements.types())))
                .codeRegistry(code());
        if (!elements.mutations().isEmpty()) {
            schema.additionalDirective(AtomicDirective.DEFINITION);
            schema.mutation(GraphQLObjectType.newObject()
                    .name(TypeNames.MUTATION)
                    .description(
                            "What can be changed. Root fields run in order, each in a transaction of its own, or all in one if"
                                    + " the mutation is @atomic.")
                    .fields(elements.mutations())
                    .build());
        }
        return GeneratedSchema.of(schema.build(), elements);
    }

    private List<GraphQLNamedType> types(SchemaDraft draft) {
        Set<GraphQLNamedType> types = new LinkedHashSet<>(ApiScalars.ALL);
        ONLY_IF_USED.forEach(types::remove);
        types.add(SharedTypes.NODE);
        types.addAll(HistoryTypes.ALL);
        types.addAll(MergeTypes.ALL);
        types.addAll(draft.types());
        types.addAll(codeFirst.types());
        return List.copyOf(types);
    }

    private static <T> List<T> both(List<T> generated, List<T> codeFirst) {
        List<T> all = new ArrayList<>(generated);
        all.addAll(codeFirst);
        return all;
    }

    /** Records are read without graphql-java's execution, so that no generated field has a fetcher. */
    private GraphQLCodeRegistry code() {
        return GraphQLCodeRegistry.newCodeRegistry(codeFirst.code())
                .typeResolver(SharedTypes.NODE, new RecordTypeResolver())
                .dataFetcher(OfferedDirectives.INTROSPECTED, OfferedDirectives.fetcher())
                .typeResolver(TypeNames.RECORD, new RecordTypeResolver())
                .build();
    }
}
