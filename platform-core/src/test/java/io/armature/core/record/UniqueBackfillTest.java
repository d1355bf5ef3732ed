package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.catalog.CatalogNode;
import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import io.armature.core.value.ClaimKey;
import io.armature.core.value.TextFolding;
import io.armature.metadata.change.FieldPatch;
import io.armature.metadata.change.MetadataChange.ChangeField;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.UniqueKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Claims made when a field becomes unique meet those of writers. */
class UniqueBackfillTest {
    private final TestDatabase database = TestDatabase.shared();
    private final CatalogNode node = CatalogNode.over(database);
    private final OrgId org = database.newOrganisation();

    @Test
    @DisplayName("A text that became unique is claimed as writers claim it")
    void text() throws SQLException {
        claimedAs(new FieldType.Text(20), "{\"f1\": \"Ärger\", \"k1\": \"arger\"}", "ÄRGER");
    }

    @Test
    @DisplayName("A number that became unique is claimed as writers claim it")
    void number() throws SQLException {
        claimedAs(new FieldType.LongNumber(), "{\"f1\": 9007199254740993}", 9_007_199_254_740_993L);
    }

    private void claimedAs(FieldType type, String custom, Object value) throws SQLException {
        node.change(org, CatalogNode.create("accounts", "code", type));
        sql("insert into accounts (org_id, id, version, created_at, updated_at, created_through, custom) values ('"
                + org + "', gen_random_uuid(), 1, now(), now(), 'API', '" + custom + "')");
        node.change(org, new ChangeField("accounts", "code", FieldPatch.flag(FieldFlag.UNIQUE, true)));
        Module accounts = node.current(org).catalog().require("accounts");
        ClaimKey expected = ClaimKey.of(
                        UniqueKey.of(accounts.require("code")), Map.of("code", value), TextFolding.of(Locale.ROOT))
                .orElseThrow();
        assertThat(claim()).isEqualTo(expected.number() + " " + expected.hash());
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private String claim() throws SQLException {
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select key_no || ' ' || value_hash from record_unique where org_id = '" + org + "'")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
