package io.armature.core.condition;

import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.core.query.Quantifier;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the condition of a rule. All members of an object must hold. */
public final class Conditions {
    private final Catalog catalog;
    private final ProblemList problems = new ProblemList();

    private Conditions(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The condition on records of a module.
     *
     * @param where maps, lists, texts, numbers and booleans as JSON has them
     */
    public static Outcome<Predicate> read(Catalog catalog, Module module, Map<String, Object> where) {
        Conditions conditions = new Conditions(catalog);
        Predicate read = conditions.condition(where, module, Place.of("access").part("where"));
        return conditions.problems.outcome(() -> read);
    }

    private Predicate condition(Object given, Module module, Place place) {
        List<Predicate> parts = new ArrayList<>();
        Given.object(given, place, problems)
                .forEach((key, value) -> parts.add(member(String.valueOf(key), value, module, place)));
        return new Predicate.And(parts);
    }

    private Predicate member(String key, Object value, Module module, Place place) {
        Place at = place.part(key);
        return switch (key) {
            case "and" -> new Predicate.And(conditions(value, module, at));
            case "or" -> new Predicate.Or(conditions(value, module, at));
            case "not" -> new Predicate.Not(condition(value, module, at));
            default -> named(key, value, module, at);
        };
    }

    private List<Predicate> conditions(Object value, Module module, Place place) {
        List<Predicate> parts = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : List.of(value)) {
            parts.add(condition(item, module, place.item(parts.size())));
        }
        return parts;
    }

    private Predicate named(String key, Object value, Module module, Place at) {
        Optional<Field> field = module.fieldOfValue(key);
        if (field.isPresent()) {
            return new FieldCondition(catalog, field.get(), problems).read(value, at);
        }
        Optional<Field> reference = module.field(key);
        if (reference.isPresent() && reference.get().type() instanceof FieldType.Reference to) {
            Module target = catalog.require(to.target());
            return new Predicate.ToOne(reference.get(), target, condition(value, target, at));
        }
        if (reference.isPresent() && reference.get().type() instanceof FieldType.AnyReference) {
            return anyOf(reference.get(), value, at);
        }
        ToManyRelation relation = module.relations().get(key);
        if (relation == null) {
            return none(ProblemKind.UNKNOWN_FIELD, at, "There is no field " + key + " on " + module.name());
        }
        return related(relation, value, at);
    }

    private Predicate anyOf(Field field, Object value, Place at) {
        Map<?, ?> given = Given.object(value, at, problems);
        List<Predicate> parts = new ArrayList<>();
        for (Module target : catalog.targets(field)) {
            Object condition = given.get(target.singular());
            if (condition != null) {
                parts.add(new Predicate.ToOne(field, target, condition(condition, target, at.part(target.singular()))));
            }
        }
        if (parts.size() != given.size()) {
            return none(ProblemKind.UNKNOWN_MODULE, at, "Name modules that " + field.name() + " may refer to");
        }
        return given.isEmpty() ? new Predicate.IsNull(field, new Operand.Constant(false)) : new Predicate.Or(parts);
    }

    private Predicate related(ToManyRelation relation, Object value, Place at) {
        Module target = catalog.require(relation.target());
        List<Predicate> parts = new ArrayList<>();
        Given.object(value, at, problems).forEach((key, condition) -> {
            Place inner = at.part(String.valueOf(key));
            Optional<Quantifier> quantifier = quantifier(String.valueOf(key));
            parts.add(quantifier
                    .<Predicate>map(known -> new Predicate.ToMany(relation, known, condition(condition, target, inner)))
                    .orElseGet(() -> none(ProblemKind.UNKNOWN_WORD, inner, "Say some, none or every")));
        });
        return new Predicate.And(parts);
    }

    private static Optional<Quantifier> quantifier(String key) {
        return switch (key) {
            case "some" -> Optional.of(Quantifier.SOME);
            case "none" -> Optional.of(Quantifier.NONE);
            case "every" -> Optional.of(Quantifier.EVERY);
            default -> Optional.empty();
        };
    }

    private Predicate none(ProblemKind kind, Place place, String message) {
        problems.add(kind, place, message);
        return new Predicate.None();
    }
}
