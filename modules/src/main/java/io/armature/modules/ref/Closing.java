package io.armature.modules.ref;

import io.armature.core.module.RecordChange;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.StageCategory;
import io.armature.metadata.resolve.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a write closes a record or opens it again: whether its stage goes from an open one to one that is won or lost.
 *
 * @param wasClosed before the write; false of a new record
 * @param isClosed after it
 */
public record Closing(boolean wasClosed, boolean isClosed) {

    /** By the values of a STAGE, or of a PICKLIST whose values have categories. */
    public static Closing of(RecordChange change, String field) {
        return new Closing(
                closed(change, change.before().get(field), field),
                closed(change, change.after().get(field), field));
    }

    public boolean closes() {
        return isClosed && !wasClosed;
    }

    public boolean reopens() {
        return wasClosed && !isClosed;
    }

    private static boolean closed(RecordChange change, @Nullable Object key, String field) {
        return key != null
                && picklist(change, field)
                        .flatMap(name -> change.catalog().picklist(name).value(key.toString()))
                        .map(PicklistValue::category)
                        .filter(category -> category != StageCategory.OPEN)
                        .isPresent();
    }

    private static Optional<String> picklist(RecordChange change, String field) {
        Optional<FieldType> type = change.module().field(field).map(Field::type);
        if (type.isPresent() && type.get() instanceof FieldType.Stage stage) {
            return Optional.of(stage.picklist());
        }
        return type.isPresent() && type.get() instanceof FieldType.Choice choice
                ? Optional.of(choice.picklist())
                : Optional.empty();
    }
}
