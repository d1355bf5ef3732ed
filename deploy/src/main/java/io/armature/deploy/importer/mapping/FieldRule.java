package io.armature.deploy.importer.mapping;

/**
 * How one field of the input comes about.
 *
 * @param field value name, as the module's input spells it: {@code name}, {@code ownerId}
 * @param source where the text comes from
 * @param conversion what it becomes
 * @param blank what a blank text means
 */
public record FieldRule(String field, Source source, Conversion conversion, Blank blank) {}
