package io.armature.graphql.request;

import graphql.schema.GraphQLInputObjectType;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.problem.Violation;
import io.armature.core.view.ViewContent;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.InputList;
import io.armature.graphql.argument.ViewArguments;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.Meaning;
import io.armature.graphql.schema.TypeNames;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether a saved view means something on a schema: the whole one, or what a caller sees of it. Its conditions and its order go
 * the way those of a list go, up to the plan.
 */
public final class ViewCheck {
    private static final int MOST_COLUMNS = 100;

    private final GeneratedSchema schema;
    private final Module module;

    /**
     * @param schema whose inputs the view is read by
     * @param module that the schema has
     */
    public ViewCheck(GeneratedSchema schema, Module module) {
        this.schema = schema;
        this.module = module;
    }

    /** What of its conditions and its order does not fit, each with its path and the code of the refusal. */
    public List<Violation> violations(ViewContent content) {
        ViewArguments view = ViewArguments.of(content);
        InputList inputs = new InputList();
        List<Violation> violations = new ArrayList<>();
        refusal("where", () -> {
                    Optional<Arg> where = view.where(input(TypeNames.where(module)));
                    where.ifPresent(view::requireValues);
                    new WhereCompiler(schema.catalog(), inputs).compile(where, module);
                })
                .ifPresent(violations::add);
        refusal("orderBy", () -> {
                    Optional<Arg> order = view.orderBy(input(TypeNames.RECORD_ORDER), input(TypeNames.order(module)));
                    order.ifPresent(view::requireValues);
                    new OrderCompiler(schema.catalog(), module, inputs).compile(order);
                })
                .ifPresent(violations::add);
        return violations;
    }

    /** What columns are not there, each with its path, or that they are too many. */
    public List<Violation> columnViolations(List<String> columns) {
        if (columns.size() > MOST_COLUMNS) {
            return List.of(violation(
                    "columns",
                    ProblemCode.LIMIT_EXCEEDED,
                    "A view has at most " + MOST_COLUMNS + " columns, not " + columns.size()));
        }
        return IntStream.range(0, columns.size())
                .filter(place -> !shows(columns.get(place)))
                .mapToObj(place -> violation(
                        "columns." + place,
                        ProblemCode.BAD_REQUEST,
                        "There is no field '" + columns.get(place) + "' to show"))
                .toList();
    }

    /** Whether a column is there: a field of the module, or of a record that it refers to, such as {@code account.name}. */
    public boolean shows(String column) {
        Iterator<String> path = Arrays.asList(column.split("\\.", -1)).iterator();
        Module at = module;
        while (true) {
            Optional<Meaning> meaning =
                    schema.meaning(at.typeName(), path.next()).filter(found -> !(found instanceof Meaning.ToMany));
            if (!path.hasNext()) {
                return meaning.isPresent();
            }
            if (!(meaning.orElse(null) instanceof Meaning.ToOne reference)
                    || !(reference.reference().type() instanceof FieldType.Reference type)) {
                return false;
            }
            at = schema.catalog().require(type.target());
        }
    }

    private GraphQLInputObjectType input(String name) {
        return (GraphQLInputObjectType) schema.schema().getType(name);
    }

    private static Optional<Violation> refusal(String part, Runnable compiled) {
        try {
            compiled.run();
            return Optional.empty();
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            return Optional.of(violation(problem.field().orElse(part), problem.code(), problem.message()));
        }
    }

    private static Violation violation(String path, ProblemCode code, String message) {
        return new Violation("view." + path, code.name(), message, Map.of());
    }
}
