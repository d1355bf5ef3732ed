package io.armature.metadata.resolve;

import java.util.List;
import java.util.Set;

/** The names of the fields that every module has without listing them. */
public final class SystemFields {
    public static final String ID = "id";
    public static final String VERSION = "version";
    public static final String CREATED_AT = "createdAt";
    public static final String CREATED_BY = "createdBy";
    public static final String UPDATED_AT = "updatedAt";
    public static final String UPDATED_BY = "updatedBy";
    public static final String DELETED_AT = "deletedAt";
    public static final String OWNER = "owner";
    public static final String CREATED_THROUGH = "createdThrough";
    public static final String TAGS = "tags";
    public static final String EXTERNAL_IDS = "externalIds";
    /** Only on modules with CURRENCY fields. */
    public static final String CURRENCY = "currency";

    public static final List<String> ALL = List.of(
            ID,
            VERSION,
            CREATED_AT,
            CREATED_BY,
            UPDATED_AT,
            UPDATED_BY,
            DELETED_AT,
            OWNER,
            CREATED_THROUGH,
            TAGS,
            EXTERNAL_IDS,
            CURRENCY);

    /** Those that every record has. */
    static final Set<String> NEVER_NULL = Set.of(ID, VERSION, CREATED_AT, UPDATED_AT, CREATED_THROUGH);

    private SystemFields() {}
}
