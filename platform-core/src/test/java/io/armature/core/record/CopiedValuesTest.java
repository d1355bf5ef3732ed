package io.armature.core.record;

import static io.armature.core.record.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.DatabaseConnections;
import io.armature.core.database.DatabaseSettings;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Staff;
import io.armature.core.identity.Standing;
import io.armature.core.module.RecordCopy;
import io.armature.core.module.RecordHooks;
import io.armature.metadata.format.Definitions;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a new order takes over")
class CopiedValuesTest {
    private static final Map<String, String> BILLING = Map.of("billingAddress", "billingAddress");
    private static final RecordHooks RULES = new RecordHooks() {
        @Override
        public String module() {
            return "orders";
        }

        @Override
        public List<RecordCopy> copies() {
            return List.of(new RecordCopy("quote", BILLING), new RecordCopy("account", BILLING));
        }
    };

    private final WriteBench bench = WriteBench.hooked(RULES);
    private final UUID address = bench.created("addresses", "line1", "1 Main Street", "city", "Oslo", "country", "NO");
    private final UUID account = bench.created("accounts", "name", "Acme", "billingAddressId", address);

    @Test
    @DisplayName("is put together from the address of its account, and stays when that changes")
    void fromRecord() {
        UUID order = order("accountId", account);
        bench.update("addresses", address, "city", "Bergen");
        bench.update("accounts", account, "billingAddressId", null);
        bench.update("orders", order, "subject", "Changed");

        assertThat(billing(order)).isEqualTo("{\"city\": \"Oslo\", \"line1\": \"1 Main Street\", \"country\": \"NO\"}");
    }

    @Test
    @DisplayName("is the address of the quote first, and that of the account where the quote has none")
    void inOrder() {
        UUID quote =
                bench.created("quotes", "subject", "Q", "accountId", account, "billingAddress", Map.of("city", "Rome"));
        UUID bare = bench.created("quotes", "subject", "Q", "accountId", account);

        assertThat(billing(order("accountId", account, "quoteId", quote))).isEqualTo("{\"city\": \"Rome\"}");
        assertThat(billing(order("accountId", account, "quoteId", bare))).contains("Oslo");
    }

    @Test
    @DisplayName("is nothing that it was given, null included")
    void given() {
        assertThat(billing(order("accountId", account, "billingAddress", Map.of("city", "Rome"))))
                .isEqualTo("{\"city\": \"Rome\"}");
        assertThat(billing(order("accountId", account, "billingAddress", null))).isNull();
    }

    @Test
    @DisplayName("is taken by upserts that create, and left alone by those that update")
    void upserts() {
        upsert("subject", "A", "accountId", account);
        UUID order = UUID.fromString(String.valueOf(bench.stored()
                .texts("select id::text from orders where org_id = ?", bench.org.value())
                .getFirst()));
        assertThat(billing(order)).contains("Oslo");

        upsert("billingAddress", null);
        upsert("subject", "B");
        assertThat(billing(order)).isNull();
    }

    @Test
    @DisplayName("is checked as if the caller had given it")
    void checked() {
        bench.update("addresses", address, "country", "XX");

        assertThat(violations(bench.create("orders", "subject", "O", "accountId", account)))
                .containsExactly("billingAddress.country:INVALID_FORMAT");
    }

    @Test
    @DisplayName("is nothing of what the caller does not see")
    void unseen() {
        OrgCatalog catalog =
                bench.under(Definitions.readAccess("access.yaml", """
                        roles:
                          REP:
                            modules:
                              accounts: { rights: [read], scope: ALL }
                              orders: { rights: [create, read], scope: ALL }
                              addresses: { rights: [read], scope: OWN }
                          NARROW:
                            modules:
                              accounts: { rights: [read], scope: ALL }
                              orders: { rights: [create, read], scope: ALL }
                              addresses: { rights: [read], scope: ALL, fields: { line1: { read: false } } }
                        """).orThrow());

        assertThat(billing(createdBy("REP", catalog))).isNull();
        assertThat(billing(createdBy("NARROW", catalog))).isEqualTo("{\"city\": \"Oslo\", \"country\": \"NO\"}");
    }

    @Test
    @DisplayName("takes three statements, whether for one order or for five hundred")
    void statements() {
        UUID quote = bench.created("quotes", "subject", "Q", "accountId", account);
        List<String> sent = Collections.synchronizedList(new ArrayList<>());
        DatabaseConnections counted = bench.database.open(
                DatabaseSettings.of(bench.database.app(), bench.database.platform()), (org, text) -> sent.add(text));
        try {
            WriteEngine engine = new WriteEngine(counted, bench.catalogs, List.of(RULES), List.of());
            write(engine, 1, quote);
            int one = sent.size();
            sent.clear();
            write(engine, 500, quote);
            assertThat(sent).hasSizeLessThanOrEqualTo(one);
            assertThat(sent.stream().filter(sql -> sql.contains("version, custom::text")))
                    .hasSize(3);
        } finally {
            counted.close();
        }
        assertThat(bench.stored()
                        .texts("select id from orders where org_id = ? and billing_address is null", bench.org.value()))
                .isEmpty();
    }

    private void write(WriteEngine engine, int count, UUID quote) {
        List<WriteCommand.Values> inputs = IntStream.range(0, count)
                .mapToObj(i -> WriteBench.values("subject", "O" + i, "accountId", account, "quoteId", quote))
                .toList();
        engine.write(
                        bench.caller,
                        bench.catalog,
                        new WriteCommand.Create(bench.module("orders"), inputs, WriteCommand.OnError.ABORT, false),
                        (session, outcomes) -> Uni.createFrom().item(outcomes))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private UUID createdBy(String role, OrgCatalog catalog) {
        UUID user = new Staff(bench.org).user(role);
        Caller caller = new Caller(
                bench.organisation,
                Optional.of(user),
                Optional.empty(),
                Set.of(role),
                Scopes.everything(),
                new Standing(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));
        return WriteBench.id(bench.writeAs(
                caller,
                catalog,
                new WriteCommand.Create(
                        bench.module("orders"),
                        List.of(WriteBench.values("subject", "O", "accountId", account)),
                        WriteCommand.OnError.ABORT,
                        false)));
    }

    private void upsert(@Nullable Object... values) {
        WriteCommand.UpsertRow row = new WriteCommand.UpsertRow(
                bench.module("orders").externalIdKey(),
                List.of(List.of(Map.of("system", "ERP", "key", "1"))),
                WriteBench.values(values));
        bench.upsert("orders", WriteCommand.OnError.ABORT, row).forEach(WriteBench::id);
    }

    private UUID order(@Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>(List.of("subject", "O"));
        Collections.addAll(all, values);
        return bench.created("orders", all.toArray());
    }

    private @Nullable String billing(UUID order) {
        return bench.stored().value("orders", order, "billing_address");
    }
}
