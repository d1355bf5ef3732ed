package io.armature.core.record;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import io.armature.metadata.resolve.UniqueKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the personal values of a record when its person is erased: nothing is left of them, but what cannot be empty
 * says so.
 */
final class PersonalValues {
    /** In the place of a text that is required. */
    static final String MARKER = "Erased";

    private final Module module;
    private final Set<String> unique;

    PersonalValues(Module module) {
        this.module = module;
        this.unique = module.uniqueKeys().stream()
                .map(UniqueKey::fields)
                .flatMap(Collection::stream)
                .map(Field::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names of the personal fields. */
    Set<String> names() {
        return module.fields().values().stream()
                .filter(Field::personal)
                .map(Field::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The record without them.
     *
     * @param ofPerson whether it is the person itself, of whom no external id is left either
     */
    Row erased(Row row, boolean ofPerson) {
        Map<String, @Nullable Object> values = new HashMap<>();
        module.fields().values().stream()
                .filter(field -> field.personal() && row.before().containsKey(field.name()))
                .forEach(field -> values.put(field.name(), left(field, row.id())));
        if (ofPerson) {
            values.put(SystemFields.EXTERNAL_IDS, null);
        }
        return row.with(values);
    }

    private @Nullable Object left(Field field, UUID record) {
        if (!field.required()) {
            return null;
        }
        String marker = unique.contains(field.name()) ? MARKER + " " + record : MARKER;
        return switch (field.type()) {
            case FieldType.Text text -> marker.substring(0, Math.min(marker.length(), text.maxLength()));
            case FieldType.LongText text -> marker;
            case FieldType.RichText text -> marker;
            case FieldType.Email email -> "erased-" + record + "@erased.invalid";
            default -> null;
        };
    }
}
