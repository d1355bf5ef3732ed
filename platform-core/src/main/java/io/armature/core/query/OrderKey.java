package io.armature.core.query;

import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.Optional;

/** What an order compares. Text names none of the record's secrets: what the caller does not see compares as null. */
public sealed interface OrderKey {

    /**
     * A value of the record itself.
     *
     * @param field a sortable field; a GEO by its distance from {@code origin}
     * @param origin of a GEO alone: where distances are measured from
     */
    record Own(Field field, Optional<GeoOrigin> origin) implements OrderKey {
        public Own {
            boolean place = field.valueKind() == ValueKind.GEO;
            if (place != origin.isPresent() || (!place && !field.sortable())) {
                throw new IllegalArgumentException(field.path() + " cannot be ordered by so");
            }
        }
    }

    /**
     * What the record referred to is ordered by; null without one of that module that the caller may see.
     *
     * @param target which records of the module are looked at
     */
    record Through(Field reference, Module module, Predicate target, OrderKey of) implements OrderKey {}

    /**
     * How many records refer to this one.
     *
     * @param target which of them count
     */
    record Children(ToManyRelation relation, Predicate target) implements OrderKey {}

    /** Names of the fields it goes along: {@code account.name}, {@code contacts.count}. */
    default String path() {
        return switch (this) {
            case Own own -> own.field().path();
            case Through through ->
                through.reference().name() + "." + through.module().name() + "."
                        + through.of().path();
            case Children children -> children.relation().name() + ".count";
        };
    }

    /** Whether every record has a value of it. */
    default boolean neverNull() {
        return switch (this) {
            case Own own -> own.field().neverNull();
            case Through through -> false;
            case Children children -> true;
        };
    }
}
