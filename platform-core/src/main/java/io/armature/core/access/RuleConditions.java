package io.armature.core.access;

import io.armature.core.condition.Conditions;
import io.armature.core.query.Predicate;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The conditions of rules on a catalog, each read once. */
final class RuleConditions {
    private record Key(String module, Map<String, Object> where) {}

    private final Catalog catalog;
    private final Map<Key, Outcome<Predicate>> read = new ConcurrentHashMap<>();

    RuleConditions(Catalog catalog) {
        this.catalog = catalog;
    }

    Outcome<Predicate> of(Module module, Map<String, Object> where) {
        return read.computeIfAbsent(
                new Key(module.name(), where), key -> Conditions.read(catalog, module, key.where()));
    }

    /** The condition, or one that holds for nothing where it cannot be read. */
    Predicate orNone(Module module, Map<String, Object> where) {
        return switch (of(module, where)) {
            case Outcome.Accepted<Predicate> accepted -> accepted.value();
            case Outcome.Refused<Predicate> refused -> new Predicate.None();
        };
    }
}
