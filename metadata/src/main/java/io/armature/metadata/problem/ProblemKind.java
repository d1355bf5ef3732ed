package io.armature.metadata.problem;

/** The stable codes of everything that may be wrong with a definition. */
public enum ProblemKind {
    /** The text is not YAML or JSON at all, or a key stands twice in one object. */
    NOT_READABLE,
    /** A list stands where a text belongs, and the like. */
    WRONG_FORM,
    /** Something that must be said is not. */
    MISSING,
    /** A key that means nothing here. */
    UNKNOWN_KEY,
    UNKNOWN_TYPE,
    UNKNOWN_FLAG,
    /** A word outside the list of words allowed here. */
    UNKNOWN_WORD,
    /** A number outside its range. */
    OUT_OF_RANGE,
    /** An option this type of field does not have. */
    OPTION_NOT_ALLOWED,
    INVALID_NAME,
    RESERVED_NAME,
    /** Two things of one module would have the same name in the API. */
    NAME_COLLISION,
    DUPLICATE_MODULE,
    DUPLICATE_NUMBER,
    DUPLICATE_FIELD,
    DUPLICATE_PICKLIST,
    DUPLICATE_KEY,
    DUPLICATE_OVERRIDE,
    UNKNOWN_MODULE,
    UNKNOWN_FIELD,
    UNKNOWN_PICKLIST,
    UNKNOWN_VALUE,
    EMPTY_PICKLIST,
    /** An organisation's version of a standard picklist lacks a standard value. */
    VALUE_REMOVED,
    STAGE_INCOMPLETE,
    FLAG_NOT_ALLOWED,
    /** A type this field or module cannot have. */
    TYPE_NOT_ALLOWED,
    /** Two options that exclude each other. */
    CONTRADICTION,
    INVALID_DEFAULT,
    /** An expression that cannot be read, names no field or gives another type. */
    INVALID_EXPRESSION,
    /** A formula that computes with itself, by way of others or not. */
    FORMULA_CYCLE,
    /** A rule that this field or module cannot have, or that contradicts itself. */
    INVALID_RULE,
    INVALID_DISPLAY_FIELD,
    OVERRIDE_NOT_ALLOWED,
    INVALID_SHORT_ID,
    /** A change that would alter the meaning of stored values. */
    CHANGE_NOT_ALLOWED,
    /** Something is to go that something else names. */
    IN_USE,
    /** A name that something removed and not yet purged still has. */
    REMOVED_NAME,
    /** Something is to come back that was not removed, or was purged. */
    NOT_REMOVED,
    LIMIT_EXCEEDED,
    /** A slot binding of a field that cannot have one. */
    INVALID_SLOT
}
