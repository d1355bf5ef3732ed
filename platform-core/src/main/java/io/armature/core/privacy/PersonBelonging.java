package io.armature.core.privacy;

/** What a record has to do with a person. */
public enum PersonBelonging {
    /** It is the person: a contact, a lead, a user. */
    PERSON,
    /** It refers to the person, or its personal fields hold an e-mail address of the person. */
    ABOUT,
    /** It is part of one of the others, or of the person alone: a comment, a note, a postal address. */
    PART
}
