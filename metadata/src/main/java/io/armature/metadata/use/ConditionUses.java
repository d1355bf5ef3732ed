package io.armature.metadata.use;

import io.armature.metadata.draft.Picklists;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What conditions of rules, as maps and lists, name on a catalog. */
record ConditionUses(Catalog catalog) {

    /** Whether a condition on records of a module names a thing. */
    boolean name(String module, Object where, Thing thing) {
        return catalog.module(module)
                .filter(known -> names(known, where, thing))
                .isPresent();
    }

    private boolean names(Module module, Object condition, Thing thing) {
        return switch (condition) {
            case Map<?, ?> members ->
                members.entrySet().stream()
                        .anyMatch(member -> member(module, String.valueOf(member.getKey()), member.getValue(), thing));
            case List<?> items -> items.stream().anyMatch(item -> names(module, item, thing));
            default -> false;
        };
    }

    private boolean member(Module module, String key, Object value, Thing thing) {
        Optional<Field> field = module.field(key).or(() -> module.fieldOfValue(key));
        if (field.isPresent()) {
            return isOf(field.get(), thing)
                    || holds(field.get(), value, thing)
                    || catalog.targets(field.get()).stream()
                            .anyMatch(target -> isOf(target, thing) || names(target, value, thing));
        }
        ToManyRelation relation = module.relations().get(key);
        if (relation != null) {
            Module target = catalog.require(relation.target());
            return isOf(target.require(relation.field()), thing) || isOf(target, thing) || names(target, value, thing);
        }
        return names(module, value, thing);
    }

    private static boolean isOf(Field field, Thing thing) {
        return thing instanceof Thing.OfField of
                && of.module().equals(field.module())
                && of.field().equals(field.name());
    }

    private static boolean isOf(Module module, Thing thing) {
        return thing instanceof Thing.OfModule of && of.module().equals(module.name());
    }

    private static boolean holds(Field field, Object value, Thing thing) {
        return thing instanceof Thing.OfValue of
                && Picklists.nameIn(field.type()).equals(Optional.of(of.picklist()))
                && mentions(value, of.key());
    }

    private static boolean mentions(Object value, String key) {
        return switch (value) {
            case Map<?, ?> members -> members.values().stream().anyMatch(one -> mentions(one, key));
            case List<?> items -> items.stream().anyMatch(one -> mentions(one, key));
            default -> value.equals(key);
        };
    }
}
