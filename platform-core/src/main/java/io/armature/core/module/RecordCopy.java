package io.armature.core.module;

import java.util.Map;

/**
 * Values that a new record takes over from a record it refers to, as its own: whatever becomes of the other, they stay. A
 * value is taken for a field that the new record is not given, if the caller may read it where it comes from.
 *
 * @param reference the REFERENCE field of the new record
 * @param fields field of the new record to field of the other, which is of the same type; an ADDRESS or a PERSON_NAME is also
 *     taken from a REFERENCE to a record whose fields are named as its components
 */
public record RecordCopy(String reference, Map<String, String> fields) {

    public RecordCopy {
        fields = Map.copyOf(fields);
    }
}
