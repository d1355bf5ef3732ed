package io.armature.graphql.platform;

import io.armature.core.limit.Limit;
import io.armature.core.limit.Limits;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One limit of an organisation. */
@Description("How much of something a request or a token may have.")
public record OrganisationLimit(
        @NonNull @Description("Which limit, such as page-size.")
        String name,

        @Description("What holds for the organisation.") int value) {

    static List<OrganisationLimit> all(Limits limits) {
        return Arrays.stream(Limit.values())
                .map(limit -> new OrganisationLimit(limit.key(), limits.of(limit)))
                .toList();
    }
}
