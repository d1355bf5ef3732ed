package io.armature.metadata.change;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.UniqueKeyDefinition;
import io.armature.metadata.model.ValidationRule;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What differences compare. */
sealed interface Described {

    /** A module without its fields. */
    record OfModule(
            String typeName,
            LocalizedText label,
            LocalizedText pluralLabel,
            Optional<String> help,
            String displayField,
            OptionalInt historyDays)
            implements Described {}

    record OfField(Field field) implements Described {}

    /** What people see where: no client depends on it. */
    record OfLayout(Layout layout) implements Described {}

    /** Values are texts in the API: a picklist breaks nobody. */
    record OfPicklist(Picklist picklist) implements Described {}

    /** A key that clients find records by. */
    record OfKey(UniqueKeyDefinition key) implements Described {}

    /** What writes must keep to; the schema does not show it. */
    record OfRule(ValidationRule rule) implements Described {}

    static Described of(Module module) {
        return new OfModule(
                module.typeName(),
                module.label(),
                module.pluralLabel(),
                module.help(),
                module.displayField(),
                module.historyDays());
    }

    /** Whether it is in the schema at all. */
    default boolean seenByClients() {
        return switch (this) {
            case OfModule module -> true;
            case OfField field -> true;
            case OfLayout layout -> false;
            case OfPicklist list -> false;
            case OfKey key -> true;
            case OfRule rule -> false;
        };
    }

    /** Whether a client that uses what was may fail now. */
    default boolean breaks(Described was) {
        return switch (this) {
            case OfModule module ->
                was instanceof OfModule before && !before.typeName().equals(module.typeName());
            case OfField field -> was instanceof OfField before && breaks(before.field(), field.field());
            case OfLayout layout -> false;
            case OfPicklist list -> false;
            case OfKey key -> !key.equals(was);
            case OfRule rule -> false;
        };
    }

    private static boolean breaks(Field was, Field is) {
        boolean lostKey = was.unique() && !is.unique();
        boolean lostInput = !was.readOnly() && is.readOnly();
        return lostKey || lostInput || !api(was).equals(api(is));
    }

    /** What of a field's type shows in the schema. */
    private static List<Object> api(Field field) {
        return switch (field.type()) {
            case FieldType.Reference reference ->
                List.of(field.valueName(), field.valueKind(), reference.target(), reference.inverse());
            case FieldType.AnyReference reference ->
                List.of(field.valueName(), field.valueKind(), reference.targets(), reference.inverse());
            case FieldType.Currency currency -> List.of(field.valueName(), field.valueKind(), "base");
            default -> List.of(field.valueName(), field.valueKind());
        };
    }
}
