package io.armature.graphql.platform;

import io.armature.core.identity.Caller;
import io.armature.core.org.Organisation;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.registry.Organisations;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.metadata.access.PlatformRight;
import io.smallrye.mutiny.Uni;
import java.time.Month;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** When the organisation's fiscal year begins, for its administrators. */
@GraphQLApi
public class FiscalYearApi {
    private final CurrentRequest request;
    private final Organisations organisations;

    FiscalYearApi(CurrentRequest request, Organisations organisations) {
        this.request = request;
        this.organisations = organisations;
    }

    /** Sets the first month; refused with BAD_REQUEST if there is no such month, FORBIDDEN without the right. */
    @Mutation("setFiscalYearStart")
    @Description("Sets the month that the organisation's fiscal year begins with. Every server notices within a second."
            + " Returns what holds then.")
    public Uni<Integer> setFiscalYearStart(
            @Name("month") @NonNull @Description("1 is January, 12 December.") Integer month) {
        Caller caller = Administrators.only(request, PlatformRight.SETTINGS);
        if (month < Month.JANUARY.getValue() || month > Month.DECEMBER.getValue()) {
            throw ProblemException.of(ProblemCode.BAD_REQUEST, "A month is 1 to 12; 1 is January.");
        }
        return organisations.fiscalYearStart(caller.actor(), Month.of(month)).map(changed -> changed.map(
                        Organisation::fiscalYearStart)
                .orElseGet(caller.organisation()::fiscalYearStart)
                .getValue());
    }
}
