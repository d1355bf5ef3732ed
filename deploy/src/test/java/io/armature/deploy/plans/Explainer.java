package io.armature.deploy.plans;

import io.armature.core.access.Access;
import io.armature.core.org.Organisation;
import io.armature.core.query.Plan;
import io.armature.core.query.RecordQuery;
import io.armature.core.read.PreparedRead;
import io.armature.core.sql.Binder;
import io.armature.core.sql.Bindings;
import io.armature.metadata.resolve.Catalog;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prepares reads on a connection of the application role, runs them, and says what PostgreSQL did. */
final class Explainer {
    private static final int RUNS = 3;

    private final Connection app;
    private final Catalog catalog;

    Explainer(Connection app, Catalog catalog) {
        this.app = app;
        this.catalog = catalog;
    }

    /** The quickest of three runs: what is measured is the plan, not whether pages were in memory. */
    ExplainedPlan explain(RecordQuery query, Organisation organisation, List<@Nullable Object> inputs)
            throws SQLException {
        return explain(query, Access.full(), new Bindings(organisation, Instant.now(), inputs));
    }

    /** The same of a caller with an access of its own. */
    ExplainedPlan explain(RecordQuery query, Access access, Bindings bindings) throws SQLException {
        PreparedRead read = PreparedRead.of(query, catalog, access);
        Organisation organisation = bindings.organisation();
        List<@Nullable Object> values = new Binder(bindings).values(read.sql());
        try (Statement statement = app.createStatement()) {
            statement.execute("set armature.org = '" + organisation.id().value() + "'");
            statement.execute("set plan_cache_mode = " + mode(read.plan().cost()));
            statement.execute("prepare measured as " + read.sql().text());
            try {
                String call = "execute measured" + (values.isEmpty() ? "" : "(" + SqlLiterals.list(values) + ")");
                return quickest(statement, "explain (analyze, buffers, format json) " + call);
            } finally {
                statement.execute("deallocate measured");
            }
        }
    }

    private static ExplainedPlan quickest(Statement statement, String sql) throws SQLException {
        Stream.Builder<ExplainedPlan> runs = Stream.builder();
        for (int i = 0; i < RUNS; i++) {
            try (ResultSet answer = statement.executeQuery(sql)) {
                answer.next();
                runs.add(ExplainedPlan.parse(answer.getString(1)));
            }
        }
        return runs.build()
                .min(Comparator.comparingDouble(ExplainedPlan::executionMillis))
                .orElseThrow();
    }

    /** As the door of organisations chooses connections. */
    private static String mode(Plan.Cost cost) {
        return switch (cost) {
            case KEYED -> "force_generic_plan";
            case LISTED, SCANNING -> "force_custom_plan";
        };
    }
}
