package io.armature.graphql.schema;

/** The root fields that name their module in an argument and mean what the module's own root field means. */
public enum GenericField {
    RECORD("record"),
    RECORD_BY("recordBy"),
    RECORDS("records"),
    RECORDS_AGGREGATE("recordsAggregate"),
    CREATE_RECORD("createRecord"),
    CREATE_RECORDS("createRecords"),
    UPDATE_RECORD("updateRecord"),
    UPDATE_RECORDS("updateRecords"),
    UPSERT_RECORD("upsertRecord"),
    UPSERT_RECORDS("upsertRecords"),
    DELETE_RECORD("deleteRecord"),
    DELETE_RECORDS("deleteRecords"),
    RESTORE_RECORD("restoreRecord"),
    PURGE_RECORD("purgeRecord");

    private final String fieldName;

    GenericField(String fieldName) {
        this.fieldName = fieldName;
    }

    /** Name of the root field. */
    public String fieldName() {
        return fieldName;
    }
}
