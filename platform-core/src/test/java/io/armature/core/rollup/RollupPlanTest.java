package io.armature.core.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.catalog.CatalogNode;
import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import io.armature.core.sql.RollupSql;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Rollup;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Behind row-level security, among 20,000 opportunities,")
class RollupPlanTest {
    private static final int RECORDS = 20_000;
    private static final UUID ACCOUNT = new UUID(1, 1);

    private final TestDatabase database = TestDatabase.shared();
    private final OrgId org = database.newOrganisation();
    private final Catalog catalog = CatalogNode.over(database).current(org).catalog();

    @BeforeEach
    void records() throws SQLException {
        try (Connection owner = database.connect(database.owner());
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "insert into accounts (org_id, id, version, created_at, updated_at, created_through, name,"
                            + " name_key) select '" + org + "', md5(n::text)::uuid, 1, now(), now(), 'API', 'A', 'a'"
                            + " from generate_series(0, 1999) n");
            statement.execute(
                    "insert into opportunities (org_id, id, version, created_at, updated_at, created_through, name,"
                            + " name_key, stage, close_date, account_id) select '" + org
                            + "', gen_random_uuid(), 1, now(), now(),"
                            + " 'API', 'D', 'd', 'QUALIFICATION', current_date, md5((n % 2000)::text)::uuid"
                            + " from generate_series(1, " + RECORDS + ") n");
            statement.execute("insert into record_rollup (org_id, record_id, rollup, number) select '" + org
                    + "', md5(n::text)::uuid, 'abc', 1 from generate_series(1, " + RECORDS + ") n");
            statement.execute("analyze opportunities");
            statement.execute("analyze record_rollup");
        }
    }

    @Test
    @DisplayName(
            "making the rollups of an account anew reads its own ones by the index of the reference, and what is kept by its key")
    void remake() throws SQLException {
        Map<Rollup, Set<UUID>> records = new LinkedHashMap<>();
        Rollup.over(catalog.require("opportunities"), catalog).stream()
                .filter(rollup -> rollup.field().module().equals("accounts"))
                .forEach(rollup -> records.put(rollup, Set.of(ACCOUNT)));
        assertThat(records).hasSize(2);

        String plan = explain(RollupSql.remake(org, catalog, records));

        assertThat(plan).doesNotContain("Seq Scan on opportunities").doesNotContain("Seq Scan on record_rollup");
        assertThat(plan).contains("opportunities_account_id").contains("record_rollup_pkey");
    }

    private String explain(RollupSql.Statement made) throws SQLException {
        try (Connection app = database.connect(database.app());
                Statement statement = app.createStatement()) {
            statement.execute("select set_config('armature.org', '" + org + "', false)");
            statement.execute("prepare made as " + made.text());
            String values = made.values().stream().map(RollupPlanTest::literal).collect(Collectors.joining(", "));
            StringBuilder plan = new StringBuilder();
            try (var rows = statement.executeQuery("explain execute made(" + values + ")")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static String literal(Object value) {
        return value instanceof UUID[] ids
                ? "'{" + String.join(",", Arrays.stream(ids).map(UUID::toString).toList()) + "}'"
                : "'" + value + "'";
    }
}
