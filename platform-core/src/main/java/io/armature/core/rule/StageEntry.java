package io.armature.core.rule;

import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import java.util.Optional;

/** Whether a record may enter the stage it is given, asked by the platform before it gives one by itself. */
public final class StageEntry {

    private StageEntry() {}

    /** Whether the stage is in use, follows from the stored one by the rules, and has all that it requires. */
    public static boolean open(RuledRecord record, Field field) {
        return offered(record, field)
                && field.rules()
                        .get(FieldRule.Stages.class)
                        .map(rule -> StageMoves.move(record, field, rule).isEmpty()
                                && RequiredFields.toEnter(record, field, rule).isEmpty())
                        .orElse(true);
    }

    private static boolean offered(RuledRecord record, Field field) {
        return field.type() instanceof FieldType.Stage stage
                && Optional.ofNullable(record.value(field))
                        .flatMap(key ->
                                record.catalog().picklist(stage.picklist()).value(key.toString()))
                        .filter(value -> value.active())
                        .isPresent();
    }
}
