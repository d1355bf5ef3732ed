package io.armature.core.privacy;

import java.util.UUID;

/** Who is meant. */
public sealed interface PersonRef {

    /**
     * The person that a record is.
     *
     * @param module name of the module: contacts, leads or users
     * @param sameEmail whether records with the same e-mail addresses are the same person
     */
    record OfRecord(String module, UUID id, boolean sameEmail) implements PersonRef {}

    /** Whoever has an e-mail address. */
    record OfEmail(String address) implements PersonRef {}
}
