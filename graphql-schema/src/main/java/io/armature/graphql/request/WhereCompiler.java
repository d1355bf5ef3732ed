package io.armature.graphql.request;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.core.query.Quantifier;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.argument.InputList;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code where} of a module as a predicate. All members of an object must hold. */
final class WhereCompiler {
    private static final int MAX_CONDITIONS = 500;
    private static final int MAX_DEPTH = 20;
    private static final String COUNT = "count";
    private static final String COUNTED = "where";

    private final Catalog catalog;
    private final InputList inputs;
    private final FilterCompiler filters;
    private int conditions;
    private int depth;

    WhereCompiler(Catalog catalog, InputList inputs) {
        this.catalog = catalog;
        this.inputs = inputs;
        this.filters = new FilterCompiler(inputs);
    }

    Predicate compile(Optional<Arg> where, Module module) {
        return where.filter(given -> !(given instanceof Arg.Nothing))
                .map(given -> condition(given, module, "where"))
                .orElseGet(Predicate.All::new);
    }

    private Predicate condition(Arg arg, Module module, String name) {
        List<Predicate> parts = new ArrayList<>();
        if (++depth > MAX_DEPTH) {
            throw tooComplex("is nested deeper than " + MAX_DEPTH + " levels");
        }
        members(arg, name).forEach((key, value) -> parts.add(member(key, value, module)));
        depth--;
        return new Predicate.And(parts);
    }

    private static ProblemException tooComplex(String what) {
        return ProblemException.of(
                ProblemCode.QUERY_TOO_COMPLEX, "This condition " + what + ". Ask a simpler question, or several.");
    }

    private Predicate member(String key, Arg value, Module module) {
        if (++conditions > MAX_CONDITIONS) {
            throw tooComplex("has more than " + MAX_CONDITIONS + " parts");
        }
        return switch (key) {
            case "and" -> new Predicate.And(conditions(value, module, key));
            case "or" -> new Predicate.Or(conditions(value, module, key));
            case "not" -> new Predicate.Not(condition(value, module, key));
            default -> named(key, value, module);
        };
    }

    private Predicate named(String key, Arg value, Module module) {
        for (Field field : module.fields().values()) {
            if (field.valueName().equals(key)) {
                return filters.compile(field, members(value, key));
            }
            if (field.name().equals(key) && field.type() instanceof FieldType.Reference reference) {
                Module target = catalog.require(reference.target());
                return new Predicate.ToOne(field, target, condition(value, target, key));
            }
            if (field.name().equals(key) && field.type() instanceof FieldType.AnyReference) {
                return anyOf(field, value, key);
            }
        }
        ToManyRelation relation = module.relations().get(key);
        if (relation == null) {
            throw BadArgument.because("There is no field '" + key + "' on " + module.typeName() + ".");
        }
        return related(relation, value);
    }

    /** One of the given members holds, each for records of its own module. */
    private Predicate anyOf(Field field, Arg value, String key) {
        Map<String, Arg> given = members(value, key);
        List<Predicate> parts = new ArrayList<>();
        for (Module target : catalog.targets(field)) {
            Arg condition = given.get(target.singular());
            if (condition != null) {
                parts.add(new Predicate.ToOne(field, target, condition(condition, target, target.singular())));
            }
        }
        return given.isEmpty() ? new Predicate.IsNull(field, new Operand.Constant(false)) : new Predicate.Or(parts);
    }

    private Predicate related(ToManyRelation relation, Arg value) {
        Module target = catalog.require(relation.target());
        Map<String, Arg> given = members(value, relation.name());
        List<Predicate> parts = new ArrayList<>();
        given.forEach((key, condition) -> {
            if (!key.equals(COUNT) && !key.equals(COUNTED)) {
                parts.add(new Predicate.ToMany(relation, quantifier(key), condition(condition, target, key)));
            }
        });
        if (given.containsKey(COUNT) || given.containsKey(COUNTED)) {
            parts.add(counted(relation, target, given));
        }
        return new Predicate.And(parts);
    }

    private Predicate counted(ToManyRelation relation, Module target, Map<String, Arg> given) {
        Arg count = given.get(COUNT);
        if (count == null) {
            throw BadArgument.because("'" + relation.name() + "." + COUNTED + "' says which records 'count' counts. Add"
                    + " count, or ask for some, none or every.");
        }
        Arg where = given.get(COUNTED);
        return new Predicate.CountOf(
                relation,
                where == null ? new Predicate.All() : condition(where, target, COUNTED),
                new TestCompiler(inputs).compile(relation.name() + "." + COUNT, count));
    }

    private List<Predicate> conditions(Arg value, Module module, String name) {
        return switch (value) {
            case Arg.Items items ->
                items.items().stream()
                        .map(item -> condition(item, module, name))
                        .toList();
            case Arg.Members single -> List.of(condition(single, module, name));
            case Arg.Nothing nothing -> throw BadArgument.nullValue(name);
            case Arg.Leaf leaf -> throw BadArgument.because("'" + name + "' takes a list of conditions.");
        };
    }

    private static Quantifier quantifier(String key) {
        return switch (key) {
            case "some" -> Quantifier.SOME;
            case "none" -> Quantifier.NONE;
            case "every" -> Quantifier.EVERY;
            default -> throw BadArgument.because("'" + key + "' is none of some, none, every, count, where.");
        };
    }

    private static Map<String, Arg> members(Arg arg, String name) {
        return switch (arg) {
            case Arg.Members members -> members.byName();
            case Arg.Nothing nothing -> throw BadArgument.nullValue(name);
            case Arg.Leaf leaf -> throw BadArgument.because("'" + name + "' takes an object.");
            case Arg.Items items -> throw BadArgument.because("'" + name + "' takes one object.");
        };
    }
}
