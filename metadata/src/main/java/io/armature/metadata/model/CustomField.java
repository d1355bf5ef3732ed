package io.armature.metadata.model;

/**
 * A field an organisation added to a module.
 *
 * @param shortId its key inside the record's {@code custom} value, e.g. {@code f7}: immutable, never re-used in the
 *     organisation
 * @param definition the field itself
 */
public record CustomField(String shortId, FieldDefinition definition) {}
