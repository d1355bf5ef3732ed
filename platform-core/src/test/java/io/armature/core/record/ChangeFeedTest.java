package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.feed.ChangeFeed;
import io.armature.core.feed.CursorKey;
import io.armature.core.feed.CursorKeys;
import io.armature.core.feed.FeedCursor;
import io.armature.core.feed.FeedPage;
import io.armature.core.feed.RecordChange;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Staff;
import io.armature.core.identity.Standing;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.FieldGrant;
import io.armature.metadata.access.FieldGrant.Reading;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.RowScope;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeFeedTest {
    private final WriteBench bench = WriteBench.standard();
    private final ChangeFeed feed = new ChangeFeed(bench.database.connections(), Clock.systemUTC());
    private final CursorKey key = key(bench);
    private final FeedCursor start = now();

    @Test
    void Everything_that_happens_to_a_record_is_told_in_order() {
        UUID account = bench.created("accounts", "name", "Acme");
        bench.update("accounts", account, "employees", 5, "website", "https://acme.example");
        bench.delete("accounts", account);
        bench.restore("accounts", account);
        bench.delete("accounts", account);
        bench.purge("accounts", account);

        assertThat(told(start))
                .containsExactly(
                        "CREATED accounts [] 1",
                        "UPDATED accounts [website, employees] 2",
                        "DELETED accounts [] 3",
                        "RESTORED accounts [] 4",
                        "DELETED accounts [] 5",
                        "PURGED accounts [] 5");
    }

    @Test
    void Changed_references_are_named_as_their_values_are() {
        UUID account = bench.created("accounts", "name", "Acme");
        UUID contact = bench.created("contacts", "lastName", "Berg");
        bench.update("contacts", contact, "accountId", account);

        assertThat(told(start)).endsWith("UPDATED contacts [accountId] 2");
    }

    @Test
    void A_cursor_goes_on_where_the_page_ended() {
        for (int i = 0; i < 5; i++) {
            bench.created("accounts", "name", "Account " + i);
        }

        FeedPage first = page(bench.caller, bench.catalog, start, 2);
        FeedPage second = page(bench.caller, bench.catalog, key.open(key.seal(first.cursor())), 2);
        FeedPage last = page(bench.caller, bench.catalog, second.cursor(), 2);

        assertThat(List.of(first.more(), second.more(), last.more())).containsExactly(true, true, false);
        assertThat(List.of(
                        first.changes().size(),
                        second.changes().size(),
                        last.changes().size()))
                .containsExactly(2, 2, 1);
        assertThat(page(bench.caller, bench.catalog, last.cursor(), 2).changes())
                .isEmpty();
    }

    @Test
    void A_page_that_is_just_full_says_that_there_is_no_more() {
        bench.created("accounts", "name", "Acme");

        assertThat(page(bench.caller, bench.catalog, start, 1).more()).isFalse();
    }

    @Test
    void Only_the_modules_asked_for_are_told() {
        bench.created("accounts", "name", "Acme");
        bench.created("contacts", "lastName", "Berg");

        FeedPage page = await(bench.caller, bench.catalog, List.of("contacts"), start, 10);

        assertThat(page.changes()).extracting(change -> change.module().name()).containsExactly("contacts");
    }

    @Test
    void A_page_of_a_quiet_module_ends_behind_many_events_of_others() {
        inserted("accounts", 10_050);
        UUID contact = bench.created("contacts", "lastName", "Berg");

        FeedPage first = await(bench.caller, bench.catalog, List.of("contacts"), start, 10);
        FeedPage second = await(bench.caller, bench.catalog, List.of("contacts"), first.cursor(), 10);

        assertThat(first.changes()).isEmpty();
        assertThat(first.more()).isTrue();
        assertThat(second.changes()).extracting(RecordChange::record).containsExactly(contact);
        assertThat(second.more()).isFalse();
    }

    @Test
    void A_page_of_whatever_size_takes_ten_statements_at_most() {
        inserted("accounts", 10_050);
        ReadingOnly counting = new ReadingOnly(bench.database.connections());

        FeedPage page = new ChangeFeed(counting, Clock.systemUTC())
                .after(bench.caller, bench.catalog, List.of(bench.module("contacts")), start, 1)
                .await()
                .indefinitely();

        assertThat(page.more()).isTrue();
        assertThat(counting.reads()).hasValue(10);
    }

    @Test
    void What_a_transaction_does_that_began_early_and_commits_late_is_not_lost() throws SQLException {
        UUID early = UUID.randomUUID();
        FeedCursor meanwhile;
        try (Connection late = bench.database.connect(bench.database.owner())) {
            late.setAutoCommit(false);
            insert(late, early);
            UUID quick = bench.created("accounts", "name", "Quick");
            FeedPage before = page(bench.caller, bench.catalog, start, 10);
            assertThat(before.changes())
                    .as("an event behind a transaction still open waits for it")
                    .isEmpty();
            meanwhile = before.cursor();
            late.commit();

            FeedPage after = page(bench.caller, bench.catalog, meanwhile, 10);

            assertThat(after.changes()).extracting(RecordChange::record).containsExactly(early, quick);
        }
    }

    @Test
    void What_is_being_written_when_a_copy_starts_is_told_to_it() throws SQLException {
        UUID early = UUID.randomUUID();
        try (Connection late = bench.database.connect(bench.database.owner())) {
            late.setAutoCommit(false);
            insert(late, early);
            FeedCursor started = now();
            late.commit();

            assertThat(page(bench.caller, bench.catalog, started, 10).changes())
                    .extracting(RecordChange::record)
                    .containsExactly(early);
        }
    }

    @Test
    void Organisations_hear_nothing_of_each_other() {
        WriteBench other = WriteBench.standard();
        other.created("accounts", "name", "Theirs");
        bench.created("accounts", "name", "Ours");

        assertThat(told(start)).hasSize(1);
    }

    @Test
    void A_cursor_past_keeping_says_start_over() {
        FeedCursor old = new FeedCursor(start.transaction(), 0, start.asOf().minus(Duration.ofDays(30)));

        assertThatThrownBy(() -> page(bench.caller, bench.catalog, old, 10))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.CURSOR_EXPIRED));
    }

    @Test
    void A_cursor_of_a_time_before_the_database_was_restored_says_start_over() {
        FeedCursor ahead = new FeedCursor("18446744073709551615", 0, start.asOf());

        assertThatThrownBy(() -> page(bench.caller, bench.catalog, key.open(key.seal(ahead)), 10))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.CURSOR_EXPIRED));
    }

    @Test
    void A_cursor_tells_nothing_and_is_good_on_every_node_of_its_organisation_alone() {
        String sealed = key.seal(start);

        assertThat(new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("changes", start.transaction());
        assertThat(key.seal(start)).as("not even whether two are the same").isNotEqualTo(sealed);
        assertThat(key(bench).open(sealed).transaction()).isEqualTo(start.transaction());
        CursorKey other = key(WriteBench.standard());
        assertThatThrownBy(() -> other.open(sealed))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.BAD_REQUEST));
    }

    private static CursorKey key(WriteBench bench) {
        return new CursorKeys(bench.database.connections())
                .of(bench.org)
                .await()
                .indefinitely();
    }

    @Test
    void What_is_no_cursor_is_refused() {
        for (String text : List.of(
                "",
                "x",
                "%%",
                "Y2hhbmdlcyAx",
                key.seal(start) + "A",
                "A" + key.seal(start).substring(1))) {
            assertThatThrownBy(() -> key.open(text))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.BAD_REQUEST));
        }
    }

    @Nested
    class A_caller_who_does_not_see_everything {
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
        void Hears_of_the_records_it_may_read_and_of_no_others() {
            UUID own = bench.created("accounts", "name", "Mine", "ownerId", user);
            bench.created("accounts", "name", "Theirs");
            bench.created("contacts", "lastName", "Berg", "ownerId", user);

            assertThat(seen()).containsExactly("CREATED " + own);
        }

        @Test
        void Hears_that_a_record_it_may_read_was_deleted() {
            UUID own = bench.created("accounts", "name", "Mine", "ownerId", user);
            bench.delete("accounts", own);

            assertThat(seen()).containsExactly("CREATED " + own, "DELETED " + own);
        }

        @Test
        void Hears_nothing_any_more_of_a_record_that_moved_out_of_sight() {
            UUID own = bench.created("accounts", "name", "Mine", "ownerId", user);
            bench.update("accounts", own, "ownerId", null);

            assertThat(seen()).isEmpty();
        }

        @Test
        void Hears_nothing_of_what_was_purged_as_nobody_can_say_whether_it_saw_it() {
            UUID own = bench.created("accounts", "name", "Mine", "ownerId", user);
            bench.delete("accounts", own);
            bench.purge("accounts", own);

            assertThat(seen()).isEmpty();
        }

        @Test
        void Is_told_no_name_of_a_field_that_it_may_not_read() {
            UUID own = bench.created("accounts", "name", "Mine", "ownerId", user);
            bench.update("accounts", own, "employees", 5, "annualRevenue", "10", "taxId", "DE1");

            assertThat(page(rep, restricted, start, 10).changes().getLast().fields())
                    .containsExactly("employees");
        }

        @Test
        void Finds_its_own_among_many_that_it_does_not_see() {
            List<WriteCommand.Values> many = new ArrayList<>();
            for (int i = 0; i < 450; i++) {
                many.add(WriteBench.values("name", "Account " + i));
            }
            bench.createAll("accounts", WriteCommand.OnError.ABORT, many);
            UUID own = bench.created("accounts", "name", "Mine", "ownerId", user);

            assertThat(seen()).containsExactly("CREATED " + own);
        }

        private List<String> seen() {
            return page(rep, restricted, start, 10).changes().stream()
                    .map(change -> change.kind() + " " + change.record())
                    .toList();
        }

        private static AccessDefinition definition() {
            ModuleGrant accounts = new ModuleGrant(
                    Set.of(RecordRight.READ),
                    RowScope.OWN,
                    new TreeMap<>(Map.of(
                            "annualRevenue", new FieldGrant(Reading.HIDDEN, false),
                            "taxId", new FieldGrant(Reading.MASKED, false))));
            Grants grants = new Grants(new TreeMap<>(Map.of("accounts", accounts)), Set.of(), false, false);
            return new AccessDefinition(
                    Grants.nothing(),
                    new TreeMap<>(Map.of("REP", grants)),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    List.of(),
                    List.of());
        }
    }

    private FeedCursor now() {
        return feed.now(bench.catalog).await().indefinitely();
    }

    private List<String> told(FeedCursor since) {
        return page(bench.caller, bench.catalog, since, 100).changes().stream()
                .map(change ->
                        change.kind() + " " + change.module().name() + " " + change.fields() + " " + change.version())
                .toList();
    }

    private FeedPage page(Caller caller, OrgCatalog catalog, FeedCursor since, int most) {
        return await(caller, catalog, List.copyOf(catalog.catalog().modules().keySet()), since, most);
    }

    private FeedPage await(Caller caller, OrgCatalog catalog, List<String> modules, FeedCursor since, int most) {
        return feed.after(
                        caller,
                        catalog,
                        modules.stream().map(catalog.catalog()::require).toList(),
                        since,
                        most)
                .await()
                .indefinitely();
    }

    private void inserted(String module, int events) {
        bench.stored()
                .texts(
                        "insert into outbox (org_id, module_no, record_id, kind, changed_fields, version, occurred_at)"
                                + " select ?, ?, gen_random_uuid(), 'CREATED', '{}', 1, now() from generate_series(1, ?)"
                                + " returning kind",
                        bench.org.value(),
                        bench.module(module).number(),
                        events);
    }

    private void insert(Connection connection, UUID record) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into outbox (org_id, module_no, record_id,"
                        + " kind, changed_fields, version, occurred_at) values (?, ?, ?, 'CREATED', '{}', 1, now())")) {
            statement.setString(1, bench.org.value());
            statement.setInt(2, bench.module("accounts").number());
            statement.setObject(3, record);
            statement.executeUpdate();
        }
    }
}
