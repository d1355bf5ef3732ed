package io.armature.metadata.draft;

import io.armature.metadata.model.FieldDefinition;
import java.util.ArrayList;
import java.util.List;

/** The names that a field takes on its module's type in the API. */
public final class FieldApiNames {

    private FieldApiNames() {}

    /** Its own, then those of its {@link #companions}. */
    static List<String> of(FieldDefinition field) {
        List<String> names = new ArrayList<>(List.of(field.name()));
        names.addAll(companions(field));
        return names;
    }

    /** What the schema generator puts beside it: {@code accountId}, {@code stageLabel}, {@code amountBase}. */
    public static List<String> companions(FieldDefinition field) {
        return switch (field.type().ofValues().kind()) {
            case REFERENCE, POLY_REFERENCE, OWNER, FILE, IMAGE -> List.of(field.name() + "Id");
            case PICKLIST, STAGE -> List.of(field.name() + "Label");
            case CURRENCY -> List.of(field.name() + "Base");
            case TEXT, LONG_TEXT, RICH_TEXT, INTEGER, LONG, DECIMAL, PERCENT, BOOLEAN, DATE, DATETIME -> List.of();
            case MULTI_PICKLIST -> List.of(field.name() + "Labels");
            case PHONE -> List.of(field.name() + "E164");
            case EMAIL, URL, AUTO_NUMBER, FORMULA, ROLLUP, LOOKUP, ID -> List.of();
            case TIME, DURATION, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> List.of();
        };
    }
}
