package io.armature.graphql.platform;

import io.armature.core.privacy.PersonRef;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/** Who is meant. */
@Input("PersonInput")
@Description("Who is meant: a contact, a lead, a user, or whoever has an e-mail address. Say one.")
public record PersonInput(
        @Name("contactId") @Id @Description("The person that a contact is.") @Nullable
        String contactId,

        @Name("leadId") @Id @Description("The person that a lead is.") @Nullable
        String leadId,

        @Name("userId") @Id @Description("The person that a user is.") @Nullable
        String userId,

        @Name("email") @Description("Whoever has this e-mail address.") @Nullable
        String email,

        @Name("sameEmail")
        @Description(
                "Whether contacts, leads and users with the same e-mail addresses are the same person; true unless you"
                        + " say otherwise.")
        @Nullable
        Boolean sameEmail) {

    PersonRef person() {
        long said = Stream.of(contactId, leadId, userId, email)
                .filter(Objects::nonNull)
                .count();
        if (said != 1) {
            throw refused("Say one of contactId, leadId, userId and email");
        }
        if (contactId != null) {
            return record("contacts", contactId);
        }
        if (leadId != null) {
            return record("leads", leadId);
        }
        return userId != null ? record("users", userId) : address();
    }

    private PersonRef record(String module, String id) {
        return Ids.parse(id)
                .map(known -> new PersonRef.OfRecord(module, known, !Boolean.FALSE.equals(sameEmail)))
                .orElseThrow(
                        () -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such contact, lead or user"));
    }

    private PersonRef address() {
        String given = Objects.requireNonNull(email).strip();
        if (!given.contains("@") || given.length() < 3) {
            throw refused("email is no e-mail address");
        }
        return new PersonRef.OfEmail(given);
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.ofField(ProblemCode.BAD_REQUEST, "person", message));
    }
}
