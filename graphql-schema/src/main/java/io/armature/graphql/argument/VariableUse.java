package io.armature.graphql.argument;

/** What of a variable a plan depends on. */
public enum VariableUse {
    /** What its type says: keys and enum values of input objects, nothing of a scalar but whether it is null. */
    BY_TYPE,
    /** JSON that stands for an input object: its keys and lists, never its values. */
    BY_KEYS,
    /** The whole value: it names a module, a field or a relation. */
    BY_VALUE
}
