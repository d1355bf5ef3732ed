package io.armature.metadata.access;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is granted on the records of a module.
 *
 * @param rights what may be done
 * @param scope to which records
 * @param fields what is granted on fields, by name; {@link Grants#ALL} stands for every field not named; all that is not said
 *     may be read and written
 */
public record ModuleGrant(Set<RecordRight> rights, RowScope scope, SortedMap<String, FieldGrant> fields) {
    private static final ModuleGrant EVERYTHING =
            new ModuleGrant(Set.of(RecordRight.values()), RowScope.ALL, new TreeMap<>());

    public ModuleGrant {
        rights = Set.copyOf(rights);
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** Every right on all records and fields. */
    public static ModuleGrant everything() {
        return EVERYTHING;
    }

    /** Rights without anything said about fields. */
    public static ModuleGrant of(RowScope scope, RecordRight... rights) {
        return new ModuleGrant(Set.of(rights), scope, new TreeMap<>(Map.of()));
    }

    /** What is said of a field by its name. */
    public Optional<FieldGrant> named(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** What is said of all fields that are not named. */
    public Optional<FieldGrant> others() {
        return Optional.ofNullable(fields.get(Grants.ALL));
    }
}
