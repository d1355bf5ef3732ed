package io.armature.graphql.request;

import io.armature.core.query.Measure;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.schema.AggregateFunction;
import io.armature.graphql.schema.TypeNames;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Figures by the name of their field, as far as there are such figures for the caller. */
final class FigureNames {
    private static final String BASE = "Base";
    private static final Set<ValueKind> UNCOUNTED = EnumSet.of(
            ValueKind.LONG_TEXT,
            ValueKind.KEYS,
            ValueKind.TAGS,
            ValueKind.JSON,
            ValueKind.GEO,
            ValueKind.ADDRESS,
            ValueKind.PERSON_NAME,
            ValueKind.EXTERNAL_IDS);

    /** A figure and the field that it is of. */
    record Named(Measure measure, Field field) {}

    private final Compilation compilation;
    private final Module module;

    FigureNames(Compilation compilation, Module module) {
        this.compilation = compilation;
        this.module = module;
    }

    /**
     * Refused: BAD_REQUEST for a field of which that cannot be told.
     *
     * @param argument that names the field
     */
    Named named(AggregateFunction function, String name, String argument) {
        if (!compilation.schema().has(TypeNames.aggregated(module, function), name)) {
            throw unknown(name, argument);
        }
        Optional<Field> own = module.fieldOfValue(name);
        if (own.isPresent()) {
            return new Named(FigureForms.measure(function, own.get()), own.get());
        }
        Field amount = module.fieldOfValue(name.substring(0, name.length() - BASE.length()))
                .orElseThrow(() -> unknown(name, argument));
        return new Named(FigureForms.worth(function, amount), amount);
    }

    /** How many different values; refused as above. */
    Measure distinct(String name, String argument) {
        Field field = module.fieldOfValue(name)
                .filter(found -> compilation.takes(TypeNames.where(module), name))
                .filter(found -> !UNCOUNTED.contains(found.valueKind()))
                .orElseThrow(() -> unknown(name, argument));
        return new Measure.CountDistinct(field, List.of());
    }

    private static RuntimeException unknown(String name, String argument) {
        return BadArgument.at(argument, "There is no field '" + name + "' that this can be told of.");
    }
}
