package io.armature.graphql.platform;

import io.armature.core.history.HistoryReader;
import io.armature.core.history.RecordPast;
import io.armature.core.history.RecordReversion;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.sql.HistoryCursor;
import io.armature.graphql.codefirst.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What records were, and the way back. */
@GraphQLApi
public class HistoryApi {
    private static final int MOST = 1_000;

    private final CurrentRequest request;
    private final HistoryReader history;
    private final RecordPast past;
    private final RecordReversion reversion;

    HistoryApi(CurrentRequest request, HistoryReader history, RecordPast past, RecordReversion reversion) {
        this.request = request;
        this.history = history;
        this.past = past;
        this.reversion = reversion;
    }

    /** A page of the history of a record. */
    @Query("recordHistory")
    @Description(
            "What changed in the audited fields of a record of any module, the newest first, of the fields that you may"
                    + " read; null if it does not exist or may not be seen.")
    public Uni<@Nullable FieldHistoryConnection> recordHistory(
            @Name("id") @Id @NonNull @Description("The record's id.") String id,
            @Name("first") @DefaultValue("50") @Description("How many, at most 1000.") int first,
            @Name("after") @Description("Goes on after this cursor, with older changes.") @Nullable String after) {
        if (first < 1 || first > MOST) {
            throw ProblemException.of(ProblemCode.LIMIT_EXCEEDED, "A page has 1 to " + MOST + " changes");
        }
        Optional<HistoryCursor> cursor = Optional.ofNullable(after).map(HistoryCursor::parse);
        Optional<UUID> record = Ids.parse(id);
        if (record.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return history.page(request.caller(), request.catalog(), record.get(), cursor, first)
                .map(found -> found.map(page -> FieldHistoryConnection.of(page, cursor.isPresent()))
                        .orElse(null));
    }

    /** A record as it was. */
    @Query("recordAsOf")
    @Description(
            "A record of any module as it was at an instant, as its history tells; null if it does not exist, may not be"
                    + " seen, or was not there yet.")
    public Uni<@Nullable PastRecordInfo> recordAsOf(
            @Name("id") @Id @NonNull @Description("The record's id.") String id,
            @Name("at") @NonNull @Description("An instant that is past.") OffsetDateTime at) {
        Optional<UUID> record = Ids.parse(id);
        if (record.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return past.at(request.caller(), request.catalog(), record.get(), at)
                .map(found -> found.map(PastRecordInfo::of).orElse(null));
    }

    /** The way back. */
    @Mutation("revertRecord")
    @Description(
            "Gives audited fields of a record the values again that they had at an instant. An update as any other: with"
                    + " its rules and rights, and told by the history.")
    public Uni<RecordReversionInfo> revertRecord(
            @Name("id") @Id @NonNull @Description("The record's id.") String id,
            @Name("to") @NonNull @Description("An instant that is past.") OffsetDateTime to,
            @Name("fields")
                    @Description(
                            "Names of the values; all that are audited, can be written and may be read, if not given.")
                    @Nullable
                    List<@Nullable String> fields,
            @Name("expectedVersion")
                    @Description("The version you have seen: refused with VERSION_CONFLICT if it is another by now.")
                    @Nullable
                    Integer expectedVersion,
            @Name("dryRun") @DefaultValue("false") @Description("Checks and tells, stores nothing.") boolean dryRun) {
        UUID record =
                Ids.parse(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such record"));
        RecordReversion.Wish wish = new RecordReversion.Wish(
                record,
                to,
                fields == null ? List.of() : named(fields),
                expectedVersion == null ? OptionalInt.empty() : OptionalInt.of(expectedVersion),
                dryRun);
        return reversion.revert(request.caller(), request.catalog(), wish).map(RecordReversionInfo::of);
    }

    private static List<String> named(List<@Nullable String> fields) {
        List<String> names =
                fields.stream().filter(Objects::nonNull).map(String::valueOf).toList();
        if (names.isEmpty()) {
            throw ProblemException.of(ProblemCode.BAD_REQUEST, "Name a field, or leave 'fields' out to mean all");
        }
        return names;
    }
}
