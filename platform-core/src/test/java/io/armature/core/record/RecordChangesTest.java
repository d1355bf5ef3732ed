package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.history.FieldChange;
import io.armature.core.history.HistoryPage;
import io.armature.core.history.HistoryReader;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Staff;
import io.armature.core.identity.Standing;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.query.ChangePart;
import io.armature.core.query.Comparison;
import io.armature.core.query.Deleted;
import io.armature.core.query.Operand;
import io.armature.core.query.Paging;
import io.armature.core.query.Placement;
import io.armature.core.query.Predicate;
import io.armature.core.query.Read;
import io.armature.core.query.RecordQuery;
import io.armature.core.read.PreparedRead;
import io.armature.core.read.RecordReader;
import io.armature.core.read.RecordRows;
import io.armature.core.sql.Bindings;
import io.armature.core.sql.CallerStanding;
import io.armature.core.sql.HistoryCursor;
import io.armature.core.value.ChangedValue;
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
import io.armature.metadata.model.ModuleOverride;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Slot;
import io.armature.metadata.resolve.SlotBindings;
import io.armature.metadata.resolve.SlotKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the history of a record tells in a read is what {@link HistoryReader} tells of it, which is tested by itself. */
@DisplayName("The history of records, read along with them,")
class RecordChangesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<ChangePart> ALL = List.of(ChangePart.values());

    private final WriteBench bench = WriteBench.withFields(
            Map.of(
                    "accounts",
                    List.of(
                            field("f1", "motto", new FieldType.Text(20)),
                            field("f2", "score", new FieldType.Decimal(6, 2))),
                    "contacts",
                    List.of(
                            field("f3", "employer", new FieldType.Reference("accounts", "staff", OnDelete.SET_NULL)),
                            field("f4", "nick", new FieldType.Text(20)))),
            new SlotBindings(Map.of(new SlotKey("contacts", "f3"), new Slot(Slot.Kind.REF, 1, Slot.State.READY))));
    private final HistoryReader history = new HistoryReader(bench.database.connections(), Clock.systemUTC());
    private final UUID user = new Staff(bench.org).user("rep");
    private final Caller rep = new Caller(
            bench.organisation,
            Optional.of(user),
            Optional.empty(),
            Set.of("REP"),
            Scopes.everything(),
            Standing.alone());
    private final OrgCatalog restricted = bench.under(definition());
    private final UUID account =
            bench.created("accounts", "name", "Acme", "score", "1.50", "motto", "old", "ownerId", user);

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

    @Test
    @DisplayName("is what it is by itself, the newest first")
    void same() {
        bench.update("accounts", account, "name", "B", "score", "2", "motto", "new");
        bench.update("accounts", account, "name", "C", "score", null);

        assertThat(read(bench.caller, bench.catalog, "accounts", account, 20, Optional.empty()))
                .isEqualTo(alone(bench.caller, bench.catalog, account, 20, Optional.empty()))
                .containsExactly(
                        "3 score 2.00 -> -",
                        "3 name B -> C",
                        "2 score 1.50 -> 2.00",
                        "2 name Acme -> B",
                        "2 motto old -> new");
    }

    @Test
    @DisplayName("goes on after a cursor")
    void pages() {
        bench.update("accounts", account, "name", "B", "score", "2", "motto", "new");

        Optional<HistoryCursor> cursor = Optional.of(new HistoryCursor(2, "score"));
        assertThat(read(bench.caller, bench.catalog, "accounts", account, 1, Optional.empty()))
                .containsExactly("2 score 1.50 -> 2.00", "and more");
        assertThat(read(bench.caller, bench.catalog, "accounts", account, 1, cursor))
                .isEqualTo(alone(bench.caller, bench.catalog, account, 1, cursor))
                .containsExactly("2 name Acme -> B", "and more");
        assertThat(read(bench.caller, bench.catalog, "accounts", account, 2, cursor))
                .containsExactly("2 name Acme -> B", "2 motto old -> new");
    }

    @Test
    @DisplayName("tells nothing of fields that are hidden or masked, not even by the size of a page")
    void fields() {
        bench.update("accounts", account, "name", "B");
        bench.update("accounts", account, "score", "2", "motto", "new");
        bench.update("accounts", account, "score", "3", "motto", "newer");

        assertThat(read(rep, restricted, "accounts", account, 1, Optional.empty()))
                .isEqualTo(alone(rep, restricted, account, 1, Optional.empty()))
                .containsExactly("2 name Acme -> B");
        assertThat(read(rep, restricted, "accounts", account, 5, Optional.of(new HistoryCursor(4, "score"))))
                .containsExactly("2 name Acme -> B");
    }

    @Test
    @DisplayName("names no record that is not seen or deleted, and no such user")
    void named() {
        UUID foreign = bench.created("accounts", "name", "Foreign");
        UUID gone = bench.created("accounts", "name", "Gone", "ownerId", user);
        UUID contact = bench.created("contacts", "lastName", "Berg", "employerId", foreign, "ownerId", user);
        bench.update("contacts", contact, "employerId", account);
        bench.update("contacts", contact, "employerId", gone);
        bench.delete("accounts", gone);
        bench.stored()
                .texts(
                        "update record_history set changed_by_id = ? where record_id = ? returning field",
                        user,
                        contact);

        assertThat(read(rep, restricted, "contacts", contact, 20, Optional.empty()))
                .isEqualTo(alone(rep, restricted, contact, 20, Optional.empty()))
                .contains("2 employer - -> " + account, "3 employer " + account + " -> -");
        assertThat(read(bench.caller, bench.catalog, "contacts", contact, 20, Optional.empty()))
                .isEqualTo(alone(bench.caller, bench.catalog, contact, 20, Optional.empty()))
                .contains("2 employer " + foreign + " -> " + account + " by " + user);
    }

    @Test
    @DisplayName("tells nothing that is older than what is kept")
    void kept() {
        WriteBench keeping =
                WriteBench.withOverrides(ModuleOverride.none("accounts").withHistoryDays(OptionalInt.of(30)));
        UUID old = keeping.created("accounts", "name", "A");
        keeping.update("accounts", old, "name", "B");
        keeping.update("accounts", old, "name", "C");
        keeping.stored()
                .texts(
                        "update record_history set changed_at = changed_at - make_interval(days => 31) where org_id = ?"
                                + " and record_id = ? and version = 2 returning field",
                        keeping.org.value(),
                        old);

        assertThat(read(keeping.caller, keeping.catalog, "accounts", old, 1, Optional.empty()))
                .isEqualTo(alone(keeping.caller, keeping.catalog, old, 1, Optional.empty()))
                .containsExactly("3 name B -> C");
    }

    @Test
    @DisplayName("is that of each record of a list, of records referred to too")
    void nested() {
        UUID contact = bench.created("contacts", "lastName", "Berg", "nick", "one", "employerId", account);
        UUID second = bench.created("contacts", "lastName", "Tal", "nick", "two");
        bench.update("accounts", account, "name", "B");
        bench.update("contacts", second, "nick", "second");
        bench.update("contacts", contact, "nick", "first");
        Module contacts = bench.module("contacts");
        Read.Changes ofEmployer = new Read.Changes(bench.module("accounts"), ALL, page(5, Optional.empty()));
        RecordQuery.Page list = new RecordQuery.Page(
                contacts,
                new Predicate.All(),
                List.of(),
                page(50, Optional.empty()),
                Deleted.WITHOUT,
                List.of(
                        new Read.Changes(contacts, ALL, page(5, Optional.empty())),
                        new Read.ToOne(contacts.require("employer"), List.of(ofEmployer))),
                false,
                false);

        List<List<String>> told = rows(bench.caller, bench.catalog, list).rows().stream()
                .map(row -> {
                    Placement.Joined employer =
                            (Placement.Joined) row.block().reads().get(1);
                    return List.of(
                            String.join(
                                    ", ",
                                    changes(contacts, row, row.block().reads().getFirst())),
                            String.join(
                                    ", ",
                                    changes(
                                            bench.module("accounts"),
                                            row,
                                            employer.reads().getFirst())));
                })
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrder(
                        List.of("2 nick one -> first", "2 name Acme -> B"), List.of("2 nick two -> second", ""));
    }

    @Test
    @DisplayName("costs the changes of its page for each record")
    void cost() {
        Module accounts = bench.module("accounts");
        RecordQuery.Page list = new RecordQuery.Page(
                accounts,
                new Predicate.All(),
                List.of(),
                page(50, Optional.empty()),
                Deleted.WITHOUT,
                List.of(new Read.Changes(accounts, ALL, page(1_000, Optional.empty()))),
                false,
                false);
        PreparedRead read = PreparedRead.of(list, bench.catalog.catalog(), Access.full());

        assertThat(read.rows(bindings(bench.caller))).isEqualTo(50 * (1 + 1_000));
        assertThatThrownBy(() -> rows(bench.caller, bench.catalog, list))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.QUERY_TOO_COMPLEX));
    }

    private static AccessDefinition definition() {
        ModuleGrant contacts = new ModuleGrant(Set.of(RecordRight.READ), RowScope.OWN, new TreeMap<>());
        ModuleGrant accounts = new ModuleGrant(
                Set.of(RecordRight.READ),
                RowScope.OWN,
                new TreeMap<>(Map.of(
                        "score", new FieldGrant(Reading.HIDDEN, false),
                        "motto", new FieldGrant(Reading.MASKED, false))));
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

    private static Paging page(int size, Optional<HistoryCursor> after) {
        return new Paging(
                false, Optional.of(new Operand.Constant(size)), 20, after.<Operand>map(Operand.Constant::new));
    }

    private static Bindings bindings(Caller caller) {
        return new Bindings(caller.organisation(), Instant.now(), List.of(), CallerStanding.of(caller));
    }

    private RecordRows rows(Caller caller, OrgCatalog catalog, RecordQuery query) {
        PreparedRead read =
                PreparedRead.of(query, catalog.catalog(), catalog.access().of(caller));
        return new RecordReader(bench.database.connections())
                .read(read, bindings(caller))
                .await()
                .atMost(PATIENCE);
    }

    private List<String> read(
            Caller caller, OrgCatalog catalog, String module, UUID record, int most, Optional<HistoryCursor> after) {
        Module of = catalog.catalog().require(module);
        RecordQuery.One one = new RecordQuery.One(
                of,
                new Predicate.Compare(of.id(), Comparison.EQ, new Operand.Constant(record)),
                List.of(new Read.Changes(of, ALL, page(most, after))));
        RecordRows.Row row = rows(caller, catalog, one).rows().getFirst();
        return changes(of, row, row.block().reads().getFirst());
    }

    private static List<String> changes(Module module, RecordRows.Row row, Placement placement) {
        RecordRows.Page page = row.page(((Placement.Nested) placement).child());
        List<String> told = new ArrayList<>();
        for (RecordRows.Row change : page.rows()) {
            Field field = module.require((String) Objects.requireNonNull(change.value(0)));
            told.add(text(
                    (Integer) Objects.requireNonNull(change.value(1)),
                    field.name(),
                    ChangedValue.of(field, (String) change.value(2)),
                    ChangedValue.of(field, (String) change.value(3)),
                    Optional.ofNullable((UUID) change.value(5))));
        }
        if (page.more()) {
            told.add("and more");
        }
        return told;
    }

    private List<String> alone(
            Caller caller, OrgCatalog catalog, UUID record, int most, Optional<HistoryCursor> after) {
        HistoryPage page = history.page(caller, catalog, record, after, most)
                .await()
                .atMost(PATIENCE)
                .orElseThrow();
        List<String> told = new ArrayList<>();
        for (FieldChange change : page.changes()) {
            told.add(text(change.version(), change.field().name(), change.before(), change.after(), change.by()));
        }
        if (page.more()) {
            told.add("and more");
        }
        return told;
    }

    private static String text(
            int version, String field, Optional<Object> before, Optional<Object> after, Optional<UUID> by) {
        return version + " " + field + " " + before.map(Object::toString).orElse("-") + " -> "
                + after.map(Object::toString).orElse("-")
                + by.map(id -> " by " + id).orElse("");
    }
}
