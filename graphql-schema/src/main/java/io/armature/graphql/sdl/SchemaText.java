package io.armature.graphql.sdl;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.SchemaPrinter.Options;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.OfferedDirectives;
import java.util.Set;

/** Prints schemas. */
public final class SchemaText {
    /** Directives of the specification; a reader of SDL that finds them defined again may refuse it. */
    private static final Set<String> KNOWN_TO_EVERY_READER =
            Set.of("include", "skip", "deprecated", "specifiedBy", "oneOf");

    private static final Options OPTIONS = Options.defaultOptions()
            .includeScalarTypes(true)
            .includeSchemaDefinition(true)
            .includeDirectives(true)
            .includeDirectiveDefinition(
                    directive -> OfferedDirectives.isOffered(directive) && !KNOWN_TO_EVERY_READER.contains(directive));

    private SchemaText() {}

    /** The whole schema. */
    public static String of(GeneratedSchema generated) {
        return new SchemaPrinter(OPTIONS).print(generated.schema());
    }

    /**
     * The root fields of some modules and every type they lead to.
     *
     * @param modules names of modules whose records the schema has; BAD_REQUEST for any other
     */
    public static String of(GeneratedSchema generated, Set<String> modules) {
        refuseUnknown(modules, generated);
        ModuleRoots roots = new ModuleRoots(generated, modules);
        GraphQLSchema narrowed = generated
                .schema()
                .transformWithoutTypes(schema -> schema.codeRegistry(
                        generated.schema().getCodeRegistry().transform(code -> code.fieldVisibility(roots))));
        Set<String> reached = ReachableTypes.of(narrowed, roots);
        return new SchemaPrinter(OPTIONS.includeSchemaElement(element -> isReached(element, reached))).print(narrowed);
    }

    private static void refuseUnknown(Set<String> modules, GeneratedSchema generated) {
        for (String module : modules) {
            if (generated.module(module).isEmpty()) {
                throw ProblemException.of(ProblemCode.BAD_REQUEST, "There is no module " + module);
            }
        }
    }

    private static boolean isReached(GraphQLSchemaElement element, Set<String> reached) {
        return !(element instanceof GraphQLNamedType type) || reached.contains(type.getName());
    }
}
