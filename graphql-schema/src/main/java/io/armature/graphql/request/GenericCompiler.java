package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.argument.GenericArguments;
import io.armature.graphql.schema.GenericField;
import io.armature.graphql.schema.Meaning;
import io.armature.graphql.schema.TypeNames;
import io.armature.metadata.resolve.Module;
import java.util.LinkedHashMap;
import java.util.Map;

/** A root field of the generic record API as the module's own root field that means the same. */
final class GenericCompiler {

    /** What is to be compiled instead. */
    record Typed(Meaning meaning, Map<String, Arg> arguments) {}

    private final Compilation compilation;
    private final GenericArguments arguments;
    private final Map<String, Arg> given;

    GenericCompiler(Compilation compilation, ExecutableNormalizedField field) {
        this.compilation = compilation;
        this.given = compilation.arguments(field.getSingleObjectTypeName(), field);
        this.arguments = compilation.generic(given, field);
    }

    GenericArguments arguments() {
        return arguments;
    }

    /** The module that the argument names. Refused: BAD_REQUEST when the caller knows of none. */
    Module module() {
        String name = arguments.name("module").orElse("");
        return compilation
                .schema()
                .module(name)
                .orElseThrow(() -> BadArgument.at("module", "There is no module '" + name + "'."));
    }

    /**
     * Every root field but the aggregate, whose answer has a form of its own. Refused: FORBIDDEN where the caller may not do
     * that to records of the module.
     */
    Typed typed(GenericField field) {
        Module module = module();
        if (!compilation.schema().offers(field, module)) {
            throw ProblemException.of(
                    ProblemCode.FORBIDDEN, "You may not use " + field.fieldName() + " on " + module.name());
        }
        return switch (field) {
            case RECORD -> new Typed(new Meaning.OneById(module), given);
            case RECORD_BY -> new Typed(new Meaning.OneByUnique(module), unique(module));
            case RECORDS -> new Typed(new Meaning.Connection(module), compilation.listArguments(arguments, module));
            case RECORDS_AGGREGATE -> throw new IllegalStateException("Aggregates are compiled apart");
            case CREATE_RECORD -> new Typed(new Meaning.CreateOne(module), given);
            case CREATE_RECORDS -> new Typed(new Meaning.CreateMany(module), given);
            case UPDATE_RECORD -> new Typed(new Meaning.UpdateOne(module), given);
            case UPSERT_RECORD -> new Typed(new Meaning.UpsertOne(module), given);
            case UPSERT_RECORDS -> new Typed(new Meaning.UpsertMany(module), given);
            case DELETE_RECORD -> new Typed(new Meaning.DeleteOne(module), given);
            case RESTORE_RECORD -> new Typed(new Meaning.RestoreOne(module), given);
            case PURGE_RECORD -> new Typed(new Meaning.PurgeOne(module), given);
        };
    }

    private Map<String, Arg> unique(Module module) {
        Map<String, Arg> typed = new LinkedHashMap<>(given);
        arguments
                .json("unique", compilation.inputType(TypeNames.uniqueInput(module)))
                .ifPresent(unique -> typed.put("unique", unique));
        return typed;
    }
}
