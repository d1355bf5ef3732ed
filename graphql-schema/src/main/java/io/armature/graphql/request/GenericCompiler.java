package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.RecordWriter;
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
        if (!module.writtenByPlatform() && !compilation.schema().offers(field, module)) {
            throw ProblemException.of(
                    ProblemCode.FORBIDDEN, "You may not use " + field.fieldName() + " on " + module.name());
        }
        return switch (field) {
            case RECORD -> new Typed(new Meaning.OneById(module), given);
            case RECORD_BY -> new Typed(new Meaning.OneByUnique(module), unique(module));
            case RECORDS -> new Typed(new Meaning.Connection(module), compilation.listArguments(arguments, module));
            case RECORDS_AGGREGATE -> throw new IllegalStateException("Aggregates are compiled apart");
            case CREATE_RECORD -> write(new Meaning.CreateOne(module), module);
            case CREATE_RECORDS -> write(new Meaning.CreateMany(module), module);
            case UPDATE_RECORD -> write(new Meaning.UpdateOne(module), module);
            case UPDATE_RECORDS -> matching(new Meaning.UpdateMany(module), module);
            case UPSERT_RECORD -> write(new Meaning.UpsertOne(module), module);
            case UPSERT_RECORDS -> write(new Meaning.UpsertMany(module), module);
            case DELETE_RECORD -> write(new Meaning.DeleteOne(module), module);
            case DELETE_RECORDS -> matching(new Meaning.DeleteMany(module), module);
            case RESTORE_RECORD -> write(new Meaning.RestoreOne(module), module);
            case PURGE_RECORD -> write(new Meaning.PurgeOne(module), module);
        };
    }

    /** Refused: FORBIDDEN for a module that callers only read, which has no inputs to understand the values by. */
    private Typed write(Meaning meaning, Module module) {
        if (module.writtenByPlatform()) {
            throw new ProblemException(RecordWriter.writtenByPlatform(module));
        }
        return new Typed(meaning, given);
    }

    private Typed matching(Meaning meaning, Module module) {
        Typed typed = write(meaning, module);
        Map<String, Arg> arguments = new LinkedHashMap<>(typed.arguments());
        this.arguments
                .json("where", compilation.inputType(TypeNames.where(module)))
                .ifPresent(where -> arguments.put("where", where));
        return new Typed(meaning, arguments);
    }

    private Map<String, Arg> unique(Module module) {
        Map<String, Arg> typed = new LinkedHashMap<>(given);
        arguments
                .json("unique", compilation.inputType(TypeNames.uniqueInput(module)))
                .ifPresent(unique -> typed.put("unique", unique));
        return typed;
    }
}
