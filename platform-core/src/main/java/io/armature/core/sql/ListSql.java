package io.armature.core.sql;

import io.armature.core.query.Predicate;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.KeyColumns;

/** Conditions on lists of keys and tags: columns are arrays, custom values JSON arrays. Tags and external ids are compared by key. */
final class ListSql {
    private final Parameters parameters;

    ListSql(Parameters parameters) {
        this.parameters = parameters;
    }

    String condition(String alias, Predicate.Has has) {
        boolean keyed = KeyColumns.folded(has.field().valueKind());
        boolean folds = has.field().valueKind() == ValueKind.TAGS;
        String given = parameters.add(new Parameter.Several(has.values(), folds ? Encoding.KEY : Encoding.TEXT));
        return switch (has.field().storage()) {
            case FieldStorage.Column column ->
                column(alias + "." + (keyed ? column.keyColumn().orElseThrow() : column.name()), has, given);
            case FieldStorage.Custom custom ->
                custom("(" + alias + ".custom->'" + (keyed ? custom.keyId() : custom.shortId()) + "')", has, given);
            case FieldStorage.Part part -> throw noList(has.field());
            case FieldStorage.Computed computed -> throw noList(has.field());
        };
    }

    private static String column(String list, Predicate.Has has, String given) {
        return switch (has.how()) {
            case ANY -> list + " && " + given;
            case ALL -> list + " @> " + given;
            case SAME -> "(" + list + " @> " + given + " and " + list + " <@ " + given + ")";
        };
    }

    private static String custom(String list, Predicate.Has has, String given) {
        return switch (has.how()) {
            case ANY -> list + " ?| " + given;
            case ALL -> list + " ?& " + given;
            case SAME -> "(" + list + " ?& " + given + " and " + list + " <@ to_jsonb(" + given + "))";
        };
    }

    private static IllegalArgumentException noList(Field field) {
        return new IllegalArgumentException(field.path() + " is no list");
    }
}
