package io.armature.metadata.draft;

import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ModuleDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Conditions on standard modules under the names of one organisation. What is no condition is left as it is; who reads it says
 * so.
 */
final class RenamedConditions {

    private static final Set<String> SEVERAL = Set.of("and", "or");
    private static final String NOT = "not";
    private static final String OWNER = "owner";
    private static final Set<String> USERS_OF_RECORDS = Set.of("createdBy", "updatedBy");
    private static final String USERS = "users";
    private static final String OF_REFERENCE = "Id";

    private final StandardNames names;
    private final StandardRelations relations;

    RenamedConditions(StandardNames names, StandardRelations relations) {
        this.names = names;
        this.relations = relations;
    }

    /** A condition on a module, both as written. */
    Map<String, Object> on(String module, Map<?, ?> where) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        where.forEach((key, value) -> {
            Member member = member(module, String.valueOf(key), value);
            renamed.put(member.key(), member.value());
        });
        return renamed;
    }

    private record Member(String key, Object value) {}

    private Member member(String module, String key, Object value) {
        if (SEVERAL.contains(key) && value instanceof List<?> parts) {
            return new Member(
                    key, parts.stream().map(part -> condition(module, part)).toList());
        }
        if (SEVERAL.contains(key) || key.equals(NOT)) {
            return new Member(key, condition(module, value));
        }
        if (USERS_OF_RECORDS.contains(key)) {
            return new Member(key, condition(USERS, value));
        }
        if (key.equals(OWNER)) {
            return new Member(key, ofTargets(FieldType.Owner.OWNERS, value));
        }
        return ofField(module, key, value)
                .or(() -> ofValue(module, key, value))
                .or(() -> relations
                        .on(module, key)
                        .map(relation -> new Member(relation.shown(), quantified(relation.target(), value))))
                .orElseGet(() -> new Member(key, value));
    }

    private Object condition(String module, Object where) {
        return where instanceof Map<?, ?> members ? on(module, members) : where;
    }

    private Optional<Member> ofField(String module, String key, Object value) {
        return field(module, key).map(field -> {
            String shown = names.field(module, key);
            if (field.type() instanceof FieldType.Reference reference) {
                return new Member(shown, condition(reference.target(), value));
            }
            return field.type() instanceof FieldType.AnyReference any
                    ? new Member(shown, ofTargets(any.targets(), value))
                    : new Member(shown, value);
        });
    }

    /** The id of a reference, under the name of its value. */
    private Optional<Member> ofValue(String module, String key, Object value) {
        if (!key.endsWith(OF_REFERENCE)) {
            return Optional.empty();
        }
        String name = key.substring(0, key.length() - OF_REFERENCE.length());
        return field(module, name).map(field -> new Member(names.field(module, name) + OF_REFERENCE, value));
    }

    /** By the target's single name: {@code account}. */
    private Object ofTargets(List<String> targets, Object value) {
        return each(value, (key, condition) -> names.written().modules().stream()
                .filter(module -> targets.isEmpty() || targets.contains(module.name()))
                .filter(module -> ModuleApiNames.singular(module.typeName()).equals(key))
                .findFirst()
                .map(module ->
                        new Member(ModuleApiNames.singular(names.type(module)), condition(module.name(), condition)))
                .orElseGet(() -> new Member(key, condition)));
    }

    private Object quantified(String target, Object value) {
        return each(value, (quantifier, condition) -> new Member(quantifier, condition(target, condition)));
    }

    private static Object each(Object value, BiFunction<String, Object, Member> member) {
        if (!(value instanceof Map<?, ?> members)) {
            return value;
        }
        Map<String, Object> renamed = new LinkedHashMap<>();
        members.forEach((key, condition) -> {
            Member one = member.apply(String.valueOf(key), condition);
            renamed.put(one.key(), one.value());
        });
        return renamed;
    }

    private Optional<FieldDefinition> field(String module, String name) {
        return names.written().modules().stream()
                .filter(definition -> definition.name().equals(module))
                .findFirst()
                .flatMap((ModuleDefinition definition) -> definition.field(name));
    }
}
