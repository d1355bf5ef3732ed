package io.armature.metadata.model;

import java.util.List;

/**
 * Several fields of a module whose values together pick out one record. A record that lacks one of them claims nothing.
 *
 * @param name lower camel case, unique in the module and different from its fields: the API offers the key under it
 * @param fields names of the fields, 2 to 5, or one; each of a kind that a value can be compared exactly in
 */
public record UniqueKeyDefinition(String name, List<String> fields) {
    public static final int MOST_FIELDS = 5;

    public UniqueKeyDefinition {
        fields = List.copyOf(fields);
    }
}
