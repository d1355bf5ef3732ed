package io.armature.metadata.resolve;

/**
 * The to-many side of a reference.
 *
 * @param name API name on the module referred to ({@code contacts} on accounts)
 * @param target name of the module that holds the reference ({@code contacts})
 * @param field name of the reference there ({@code account})
 */
public record ToManyRelation(String name, String target, String field) {}
