package io.armature.core.identity;

/** Which fields of a module a scope opens; each opens what the ones before it do, and more. */
public enum FieldGroup {
    /** Neither personal nor masked fields. */
    BASIC,
    /** All but masked fields. */
    STANDARD,
    /** All fields. */
    SENSITIVE
}
