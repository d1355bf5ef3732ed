package io.armature.core.sql;

import io.armature.core.query.FileFact;
import io.armature.metadata.resolve.Field;
import java.util.Locale;

/** What is known of the file that a field of kind FILE or IMAGE refers to. */
final class FileFactSql {
    private FileFactSql() {}

    /** @param organisation the parameter that holds the organisation's key */
    static String expression(String alias, Field field, FileFact fact, String organisation) {
        return "(select f." + fact.name().toLowerCase(Locale.ROOT) + " from file f where f.org_id = " + organisation
                + " and f.id = " + FieldSql.reference(alias, field) + ")";
    }

    static String type(FileFact fact) {
        return switch (fact) {
            case NAME, CONTENT_TYPE, SHA256 -> "text";
            case SIZE_BYTES -> "int8";
            case WIDTH, HEIGHT -> "int4";
        };
    }
}
