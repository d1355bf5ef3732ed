package io.armature.metadata.model;

/** How two values are compared. */
public enum DuplicateMethod {
    /** The same value, to the letter. */
    EXACT,
    /** The same text without regard to case and accents. */
    FOLDED,
    /** The same telephone number, however it is spelled. */
    PHONE,
    /** The same domain of an e-mail address or of an address of the web. */
    DOMAIN,
    /** Texts that have many groups of three letters in common, without regard to case and accents. */
    FUZZY
}
