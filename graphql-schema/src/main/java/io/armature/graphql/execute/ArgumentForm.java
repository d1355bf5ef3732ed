package io.armature.graphql.execute;

/** How a write is given the values of records. */
enum ArgumentForm {
    /** As input objects of the module, which the schema has coerced. */
    TYPED,
    /** As JSON of the same form. */
    JSON
}
