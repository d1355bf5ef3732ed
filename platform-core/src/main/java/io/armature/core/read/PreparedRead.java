package io.armature.core.read;

import io.armature.core.database.OrgDoor;
import io.armature.core.query.Plan;
import io.armature.core.query.Planner;
import io.armature.core.query.RecordQuery;
import io.armature.core.query.Visibility;
import io.armature.core.sql.Binder;
import io.armature.core.sql.Bindings;
import io.armature.core.sql.PlanSql;
import io.armature.core.sql.SqlText;
import io.armature.metadata.resolve.Catalog;

/**
 * A query, planned and written as SQL: everything about a read that does not depend on a request's values.
 *
 * @param plan where its answer stands
 * @param sql the statement
 */
public record PreparedRead(Plan plan, SqlText sql) {

    /** Plans a query. Refuses what {@link Planner#plan} refuses. */
    public static PreparedRead of(RecordQuery query, Catalog catalog, Visibility visibility) {
        Plan plan = new Planner(catalog, visibility).plan(query);
        return new PreparedRead(plan, PlanSql.render(plan, catalog));
    }

    /**
     * How many rows it could give a request at worst: its pages, multiplied along their nesting.
     *
     * @throws io.armature.core.problem.ProblemException for page sizes that are refused
     */
    public long rows(Bindings bindings) {
        return RowBudget.rows(plan, new Binder(bindings));
    }

    OrgDoor.ReadKind kind() {
        return switch (plan.cost()) {
            case KEYED -> OrgDoor.ReadKind.BY_KEY;
            case LISTED -> OrgDoor.ReadKind.LIST;
            case SCANNING -> OrgDoor.ReadKind.SLOW;
        };
    }
}
