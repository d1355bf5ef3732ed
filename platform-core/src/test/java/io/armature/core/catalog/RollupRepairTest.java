package io.armature.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.resolve.Rollup;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Recounting rollups")
class RollupRepairTest {
    private final TestDatabase database = TestDatabase.shared();
    private final CatalogNode node = CatalogNode.over(database);
    private final OrgId org = database.newOrganisation();
    private final OrgId other = database.newOrganisation();
    private final List<OrgId> told = new ArrayList<>();
    private final RollupRepair repair = new RollupRepair(database.connections(), node.store(), List.of(told::add));

    @Test
    @DisplayName("throws away what is kept of the organisation, leaves each rollup to the background and tells of it")
    void recounted() throws SQLException {
        keep(org);
        keep(other);
        int rollups = Rollup.all(node.current(org).catalog()).size();

        int recounted = repair.recount(CatalogNode.admin(org)).await().atMost(CatalogNode.PATIENCE);

        assertThat(recounted).isEqualTo(rollups);
        assertThat(count("record_rollup", org)).isZero();
        assertThat(count("record_rollup", other)).isEqualTo(1);
        assertThat(count("metadata_work where kind = 'RECOUNT'", org)).isEqualTo(rollups);
        assertThat(told).containsExactly(org);
    }

    @Test
    @DisplayName("is for whoever may change the metadata")
    void forbidden() throws SQLException {
        keep(org);

        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> repair.recount(CatalogNode.caller(org)).await().atMost(CatalogNode.PATIENCE));

        assertThat(refused.problem().code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(count("record_rollup", org)).isEqualTo(1);
        assertThat(told).isEmpty();
    }

    /** Something that is wrong. */
    private void keep(OrgId of) throws SQLException {
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into record_rollup (org_id, record_id, rollup, number) values ('" + of
                    + "', gen_random_uuid(), 'abc', 17)");
        }
    }

    private long count(String from, OrgId of) throws SQLException {
        String text = "select count(*) from " + from + (from.contains("where") ? " and" : " where") + " org_id = '" + of
                + "'";
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(text)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
