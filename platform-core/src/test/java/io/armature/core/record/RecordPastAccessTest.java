package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.history.FieldChange;
import io.armature.core.history.HistoryPage;
import io.armature.core.history.HistoryReader;
import io.armature.core.history.PastRecord;
import io.armature.core.history.RecordPast;
import io.armature.core.history.RecordReversion;
import io.armature.core.history.RecordReversion.Wish;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Staff;
import io.armature.core.identity.Standing;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.sql.HistoryCursor;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.FieldGrant;
import io.armature.metadata.access.FieldGrant.Reading;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.RowScope;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Slot;
import io.armature.metadata.resolve.SlotBindings;
import io.armature.metadata.resolve.SlotKey;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecordPastAccessTest {
    private final WriteBench bench = WriteBench.withFields(
            Map.of(
                    "accounts",
                    List.of(
                            field("f1", "motto", new FieldType.Text(20)),
                            field("f2", "score", new FieldType.Decimal(6, 2))),
                    "contacts",
                    List.of(
                            field("f4", "rank", new FieldType.Text(20)),
                            field("f5", "nick", new FieldType.Text(20)),
                            field("f3", "employer", new FieldType.Reference("accounts", "staff", OnDelete.SET_NULL)))),
            new SlotBindings(Map.of(new SlotKey("contacts", "f3"), new Slot(Slot.Kind.REF, 1, Slot.State.READY))));
    private final HistoryReader history = new HistoryReader(bench.database.connections(), Clock.systemUTC());
    private final RecordPast past = new RecordPast(bench.database.connections(), Clock.systemUTC());
    private final RecordReversion reversion = new RecordReversion(past, bench.engine);

    private final UUID account = bench.created(
            "accounts", "name", "Acme", "status", "ACTIVE", "score", "1.50", "website", "https://a.example");
    private final OffsetDateTime first = now();

    private static CustomField field(String shortId, String name, FieldType type) {
        return new CustomField(
                shortId,
                new FieldDefinition(
                        name,
                        LocalizedText.of(name),
                        Optional.empty(),
                        type,
                        Set.of(FieldFlag.AUDITED),
                        Optional.empty()));
    }

    private final UUID user = new Staff(bench.org).user("rep");
    private final Caller rep = new Caller(
            bench.organisation,
            Optional.of(user),
            Optional.empty(),
            Set.of("REP"),
            Scopes.everything(),
            Standing.alone());
    private final OrgCatalog restricted = bench.under(definition());

    @Test
    void Has_no_history_and_no_past_of_a_record_that_it_does_not_see() {
        bench.update("accounts", account, "name", "B");

        assertThat(page(rep, restricted, Optional.empty(), 5)).isEmpty();
        assertThat(past.at(rep, restricted, account, first).await().indefinitely())
                .isEmpty();
        assertThat(code(() -> reversion
                        .revert(rep, restricted, new Wish(account, first, List.of(), OptionalInt.empty(), false))
                        .await()
                        .indefinitely()))
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void Is_told_nothing_of_fields_that_are_hidden_or_masked() {
        bench.update("accounts", account, "name", "B", "score", "2", "motto", "m", "ownerId", user);

        PastRecord then =
                past.at(rep, restricted, account, first).await().indefinitely().orElseThrow();

        assertThat(told(rep, restricted)).contains("2 name Acme -> B").noneMatch(line -> line.contains("score"));
        assertThat(told(rep, restricted)).noneMatch(line -> line.contains("motto"));
        assertThat(then.values().keySet()).extracting(Field::name).doesNotContain("score", "motto");
        assertThat(then.unknown()).extracting(Field::name).doesNotContain("score", "motto");
    }

    @Test
    void Reverts_no_field_that_is_hidden_or_masked() {
        bench.update("accounts", account, "name", "B", "score", "2", "motto", "m", "ownerId", user);
        Wish hidden = new Wish(account, first, List.of("score"), OptionalInt.empty(), false);

        assertThat(code(() -> reversion.revert(rep, restricted, hidden).await().indefinitely()))
                .isEqualTo(ProblemCode.BAD_REQUEST);
    }

    @Test
    void Is_told_no_id_of_a_record_that_it_does_not_see() {
        UUID seen = bench.created("accounts", "name", "Seen", "ownerId", user);
        UUID contact = bench.created("contacts", "lastName", "Berg", "employerId", account, "ownerId", user);
        OffsetDateTime hidden = now();
        bench.update("contacts", contact, "employerId", seen);
        OffsetDateTime shown = now();
        bench.stored()
                .texts(
                        "update record_history set changed_by_id = ? where record_id = ? returning field",
                        user,
                        contact);

        FieldChange change = history.page(rep, restricted, contact, Optional.empty(), 5)
                .await()
                .indefinitely()
                .orElseThrow()
                .changes()
                .getFirst();
        assertThat(change.field().name()).isEqualTo("employer");
        assertThat(change.before()).isEmpty();
        assertThat(change.after()).contains(seen);
        assertThat(change.by()).isEmpty();
        assertThat(employerOf(rep, contact, hidden)).isEmpty();
        assertThat(employerOf(rep, contact, shown)).contains(seen);
        assertThat(employerOf(bench.caller, contact, hidden)).contains(account);
        assertThat(dryRun(contact, hidden, List.of())).isEmpty();
        assertThat(code(() -> dryRun(contact, hidden, List.of("employerId")))).isEqualTo(ProblemCode.BAD_REQUEST);
    }

    @Test
    void Is_told_by_no_reversion_that_there_is_a_record_which_it_does_not_see() {
        UUID contact = bench.created("contacts", "lastName", "Berg", "ownerId", user);
        OffsetDateTime empty = now();
        bench.update("contacts", contact, "employerId", account);

        assertThat(dryRun(contact, empty, List.of())).isEmpty();
        assertThat(dryRun(contact, empty, List.of("employerId"))).isEmpty();
    }

    @Test
    void Is_told_no_id_of_a_record_that_is_deleted() {
        UUID gone = bench.created("accounts", "name", "Gone", "ownerId", user);
        UUID contact = bench.created("contacts", "lastName", "Berg", "employerId", gone, "ownerId", user);
        OffsetDateTime then = now();
        bench.delete("accounts", gone);

        assertThat(employerOf(rep, contact, then)).isEmpty();
        assertThat(employerOf(bench.caller, contact, then)).isEmpty();
    }

    @Test
    void Reverts_what_it_may_write_if_no_field_is_named() {
        UUID contact = bench.created("contacts", "lastName", "Berg", "rank", "one", "nick", "one", "ownerId", user);
        OffsetDateTime then = now();
        bench.update("contacts", contact, "rank", "two", "nick", "two");

        assertThat(dryRun(contact, then, List.of())).containsExactly("nick");
        assertThat(code(() -> dryRun(contact, then, List.of("rank")))).isEqualTo(ProblemCode.FIELD_FORBIDDEN);
    }

    private Optional<Object> employerOf(Caller caller, UUID contact, OffsetDateTime instant) {
        PastRecord then = past.at(caller, restricted, contact, instant)
                .await()
                .indefinitely()
                .orElseThrow();
        return then.values().getOrDefault(then.module().require("employer"), Optional.empty());
    }

    private List<String> dryRun(UUID record, OffsetDateTime to, List<String> fields) {
        return reversion
                .revert(rep, restricted, new Wish(record, to, fields, OptionalInt.empty(), true))
                .await()
                .indefinitely()
                .fields()
                .stream()
                .map(Field::name)
                .toList();
    }

    private static AccessDefinition definition() {
        ModuleGrant contacts = new ModuleGrant(
                Set.of(RecordRight.READ, RecordRight.UPDATE),
                RowScope.OWN,
                new TreeMap<>(Map.of("rank", new FieldGrant(Reading.VISIBLE, false))));
        ModuleGrant accounts = new ModuleGrant(
                Set.of(RecordRight.READ, RecordRight.UPDATE),
                RowScope.OWN,
                new TreeMap<>(Map.of(
                        "score", new FieldGrant(Reading.HIDDEN, false),
                        "motto", new FieldGrant(Reading.MASKED, true))));
        Grants grants =
                new Grants(new TreeMap<>(Map.of("accounts", accounts, "contacts", contacts)), Set.of(), false, false);
        return new AccessDefinition(
                Grants.nothing(),
                new TreeMap<>(Map.of("REP", grants)),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                List.of());
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private Optional<HistoryPage> page(Caller caller, OrgCatalog catalog, Optional<HistoryCursor> after, int most) {
        return history.page(caller, catalog, account, after, most).await().indefinitely();
    }

    private List<String> told(Caller caller, OrgCatalog catalog) {
        return page(caller, catalog, Optional.empty(), 100).orElseThrow().changes().stream()
                .map(RecordPastAccessTest::text)
                .toList();
    }

    private static String text(FieldChange change) {
        return change.version() + " " + change.field().name() + " "
                + change.before().map(Object::toString).orElse("-") + " -> "
                + change.after().map(Object::toString).orElse("-");
    }

    private static ProblemCode code(ThrowingCallable call) {
        ProblemException[] refused = new ProblemException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> refused[0] = problem);
        return refused[0].problem().code();
    }
}
