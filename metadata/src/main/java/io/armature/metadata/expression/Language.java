package io.armature.metadata.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The library set up for this language: our functions, our limits, nothing of its standard environment. */
final class Language {

    static final int LONGEST = 2_000;
    private static final int DEEPEST = 50;
    private static final int MOST_ROUNDS = 1_000;

    private static final List<Overload> OVERLOADS = Stream.of(
                    Numbers.all(), Comparisons.all(), Logic.all(), Texts.all(), Times.all(), Conversions.all())
            .flatMap(List::stream)
            .toList();

    private static final List<CelFunctionDecl> FUNCTIONS = functions();

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .comprehensionMaxIterations(MOST_ROUNDS)
            .enableReservedIds(false)
            .build();

    static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setStandardEnvironmentEnabled(false)
            .setOptions(OPTIONS)
            .addFunctionBindings(OVERLOADS.stream().map(Overload::binding).toList())
            .build();

    private Language() {}

    /** The compiler of expressions over these variables. */
    static CelCompiler compiler(Variables variables) {
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardEnvironmentEnabled(false)
                .setOptions(OPTIONS)
                .setStandardMacros(
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.FILTER,
                        CelStandardMacro.MAP)
                .addFunctionDeclarations(FUNCTIONS)
                .addVarDeclarations(variables.declarations())
                .build();
    }

    /** One declaration per function, with all its overloads. */
    private static List<CelFunctionDecl> functions() {
        Map<String, List<CelOverloadDecl>> byName = new LinkedHashMap<>();
        Stream.concat(Logic.builtIn().stream(), OVERLOADS.stream().map(Overload::declaration))
                .forEach(function -> byName.computeIfAbsent(function.name(), name -> new ArrayList<>())
                        .addAll(function.overloads()));
        return byName.entrySet().stream()
                .map(entry -> CelFunctionDecl.newFunctionDeclaration(entry.getKey(), entry.getValue()))
                .toList();
    }
}
