package io.armature.graphql.platform;

import io.armature.core.privacy.PersonRef;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant: one of them is given.
 *
 * @param contactId the person that a contact is
 * @param leadId the person that a lead is
 * @param userId the person that a user is
 * @param email whoever has the address
 */
record PersonArguments(
        @Nullable String contactId,
        @Nullable String leadId,
        @Nullable String userId,
        @Nullable String email) {

    /**
     * The person; refused with BAD_REQUEST when none or several are given.
     *
     * @param sameEmail whether records with the same addresses are the same person
     */
    PersonRef person(boolean sameEmail) {
        long given = Stream.of(contactId, leadId, userId, email)
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw ProblemException.of(ProblemCode.BAD_REQUEST, "Say one of contactId, leadId, userId and email");
        }
        if (contactId != null) {
            return record("contacts", contactId, sameEmail);
        }
        if (leadId != null) {
            return record("leads", leadId, sameEmail);
        }
        return userId != null ? record("users", userId, sameEmail) : address(Objects.requireNonNull(email));
    }

    private static PersonRef record(String module, String id, boolean sameEmail) {
        return Ids.parse(id)
                .map(known -> new PersonRef.OfRecord(module, known, sameEmail))
                .orElseThrow(
                        () -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such contact, lead or user"));
    }

    private static PersonRef address(String given) {
        if (!given.contains("@") || given.strip().length() < 3) {
            throw new ProblemException(Problem.ofField(ProblemCode.BAD_REQUEST, "email", "email is no e-mail address"));
        }
        return new PersonRef.OfEmail(given);
    }
}
