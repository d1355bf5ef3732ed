package io.armature.graphql.platform.describe;

import io.armature.core.access.Access;
import io.armature.graphql.schema.AggregateFunction;
import io.armature.graphql.schema.FieldUses;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.SystemFields;
import java.util.List;
import java.util.Set;

/** What a caller can do with a field, and why not. */
final class FieldAbilities {
    private static final Set<String> IDENTIFYING = Set.of(SystemFields.ID, SystemFields.EXTERNAL_IDS);
    private static final Set<String> ONE_RECORD_PER_VALUE = Set.of(SystemFields.ID, SystemFields.VERSION);

    private final Access access;

    FieldAbilities(Access access) {
        this.access = access;
    }

    /** @param moduleActive whether the field's module is: nothing can be done in one that is not */
    FieldAbilitiesInfo of(Field field, boolean moduleActive) {
        if (!moduleActive) {
            return nothing(AbilityInfo.refused(AbilityReason.INACTIVE, field.module() + " is switched off"));
        }
        if (field.flags().contains(FieldFlag.INACTIVE)) {
            return nothing(AbilityInfo.refused(
                    AbilityReason.INACTIVE, field.module() + "." + field.name() + " is switched off"));
        }
        List<AggregateFunction> functions = FieldUses.functions(field);
        return new FieldAbilitiesInfo(
                readable(field, AbilityInfo.ALLOWED),
                write(field),
                readable(field, atCost(field)),
                readable(field, sort(field)),
                readable(field, group(field)),
                readable(field, aggregate(field, functions)),
                functions,
                readable(field, identify(field)));
    }

    private static FieldAbilitiesInfo nothing(AbilityInfo why) {
        return new FieldAbilitiesInfo(why, why, why, why, why, why, List.of(), why);
    }

    /** What may not be read can be used for nothing: its values could be guessed. */
    private AbilityInfo readable(Field field, AbilityInfo ability) {
        return access.mayRead(field) ? ability : noRight("read", field);
    }

    private AbilityInfo write(Field field) {
        if (field.readOnly()) {
            return AbilityInfo.refused(AbilityReason.READ_ONLY, "The platform writes " + field.name() + " itself");
        }
        return access.mayWrite(field) ? AbilityInfo.ALLOWED : noRight("write", field);
    }

    private static AbilityInfo sort(Field field) {
        return FieldUses.sortable(field)
                ? atCost(field)
                : AbilityInfo.refused(
                        AbilityReason.TYPE_NOT_SORTABLE, "Lists cannot be ordered by " + kind(field) + " fields");
    }

    private static AbilityInfo group(Field field) {
        if (ONE_RECORD_PER_VALUE.contains(field.name())) {
            return AbilityInfo.refused(AbilityReason.SYSTEM_FIELD, "Groups by " + field.name() + " say nothing");
        }
        return FieldUses.groupable(field)
                ? AbilityInfo.ALLOWED
                : AbilityInfo.refused(
                        AbilityReason.TYPE_NOT_GROUPABLE,
                        "Records cannot be grouped by " + field.name() + ", a field of type " + kind(field));
    }

    private static AbilityInfo aggregate(Field field, List<AggregateFunction> functions) {
        if (ONE_RECORD_PER_VALUE.contains(field.name())) {
            return AbilityInfo.refused(AbilityReason.SYSTEM_FIELD, "Figures of " + field.name() + " say nothing");
        }
        return functions.isEmpty()
                ? AbilityInfo.refused(
                        AbilityReason.TYPE_NOT_AGGREGATABLE,
                        "No function takes " + field.name() + ", a field of type " + kind(field))
                : AbilityInfo.ALLOWED;
    }

    private static AbilityInfo identify(Field field) {
        return field.unique() || IDENTIFYING.contains(field.name())
                ? AbilityInfo.ALLOWED
                : AbilityInfo.refused(AbilityReason.NOT_UNIQUE, "Several records may share a value of " + field.name());
    }

    private static AbilityInfo atCost(Field field) {
        return field.servedByIndex()
                ? AbilityInfo.ALLOWED
                : AbilityInfo.at(
                        AbilityReason.NOT_INDEXED,
                        "No index serves " + field.name() + ": a condition on it alone reads every record");
    }

    private static AbilityInfo noRight(String what, Field field) {
        return AbilityInfo.refused(
                AbilityReason.NO_RIGHT, "You may not " + what + " " + field.module() + "." + field.name());
    }

    private static String kind(Field field) {
        return field.type().kind().name();
    }
}
