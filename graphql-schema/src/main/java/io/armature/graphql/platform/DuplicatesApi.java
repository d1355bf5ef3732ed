package io.armature.graphql.platform;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.DuplicateFinder;
import io.armature.graphql.codefirst.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Records that are likely the same. */
@GraphQLApi
public class DuplicatesApi {
    private static final int MOST = 1_000;

    private final CurrentRequest request;
    private final DuplicateFinder finder;

    DuplicatesApi(CurrentRequest request, DuplicateFinder finder) {
        this.request = request;
        this.finder = finder;
    }

    /** The duplicates of one record. */
    @Query("duplicatesOf")
    @Description(
            "The records that a record of any module is a duplicate of, by each rule of its module, as far as you see them.")
    public Uni<List<@NonNull RecordDuplicates>> duplicatesOf(
            @Name("id") @Id @NonNull @Description("The record's id.") String id) {
        Optional<UUID> record = Ids.parse(id);
        return record.isEmpty()
                ? Uni.createFrom().item(List.of())
                : finder.of(request.caller(), request.catalog(), record.get())
                        .map(found -> found.stream().map(RecordDuplicates::of).toList());
    }

    /** A page of the records of a module that have duplicates. */
    @Query("recordDuplicates")
    @Description(
            "The records of a module that have duplicates by a rule, as far as you see them. A page looks at 1000 records: it"
                    + " may have fewer than asked for, or none, though there is a next one.")
    public Uni<RecordDuplicatesConnection> recordDuplicates(
            @Name("module") @NonNull @Description("Name of the module.") String module,
            @Name("rule") @NonNull @Description("Name of one of its duplicate rules.") String rule,
            @Name("first") @DefaultValue("50") @Description("How many at most, up to 1000.") int first,
            @Name("after") @Description("Goes on after this cursor.") @Nullable String after) {
        if (first < 1 || first > MOST) {
            throw ProblemException.of(ProblemCode.LIMIT_EXCEEDED, "A page has 1 to " + MOST + " records");
        }
        Optional<UUID> cursor = Optional.ofNullable(after).map(text -> Ids.parse(text)
                .orElseThrow(() -> new ProblemException(
                        Problem.ofField(ProblemCode.BAD_REQUEST, "after", "after is no cursor of duplicates"))));
        return finder.page(request.caller(), request.catalog(), module, rule, cursor, first)
                .map(page -> RecordDuplicatesConnection.of(page, cursor.isPresent()));
    }
}
