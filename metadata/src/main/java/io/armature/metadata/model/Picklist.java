package io.armature.metadata.model;

import java.util.List;
import java.util.Optional;

/**
 * A named, ordered list of values, shared by any number of fields.
 *
 * @param name lower camel case, unique in the organisation
 * @param values in the order people see them
 */
public record Picklist(String name, List<PicklistValue> values) {

    public Picklist {
        values = List.copyOf(values);
    }

    public Optional<PicklistValue> value(String key) {
        return values.stream().filter(v -> v.key().equals(key)).findFirst();
    }
}
