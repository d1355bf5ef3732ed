package io.armature.graphql.request;

import graphql.schema.GraphQLNamedType;
import io.armature.core.query.Measure;
import io.armature.graphql.schema.AggregateFunction;
import io.armature.metadata.resolve.Field;

/** Figures as the engine computes them and as the answer writes them. */
final class FigureForms {
    private FigureForms() {}

    static Measure measure(AggregateFunction function, Field field) {
        return switch (function) {
            case SUM -> new Measure.Sum(field);
            case AVG -> new Measure.Avg(field);
            case MIN -> new Measure.Min(field);
            case MAX -> new Measure.Max(field);
        };
    }

    /** The same of what amounts are worth in the organisation's currency. */
    static Measure worth(AggregateFunction function, Field field) {
        return switch (function) {
            case SUM -> new Measure.Worth(Measure.Function.SUM, field);
            case AVG -> new Measure.Worth(Measure.Function.AVG, field);
            case MIN -> new Measure.Worth(Measure.Function.MIN, field);
            case MAX -> new Measure.Worth(Measure.Function.MAX, field);
        };
    }

    /** The form of the result of a function over a field. */
    static Shape.FigureForm of(AggregateFunction function, Field field) {
        return of(function.result(field.valueKind()));
    }

    /** The scalar of the schema decides how a figure is written. */
    static Shape.FigureForm of(GraphQLNamedType scalar) {
        return switch (scalar.getName()) {
            case "Int" -> Shape.FigureForm.INT;
            case "Long", "Decimal" -> Shape.FigureForm.TEXT_NUMBER;
            default -> Shape.FigureForm.AS_STORED;
        };
    }
}
