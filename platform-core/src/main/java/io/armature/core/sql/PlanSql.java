package io.armature.core.sql;

import io.armature.core.query.Block;
import io.armature.core.query.Plan;
import io.armature.metadata.resolve.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan as one statement, whatever its depth. A plan of one block is a plain select. With nested lists, each row of a
 * list is followed by the rows of its lists: a lateral union of the row itself and its children, in path order.
 */
public final class PlanSql {
    private final Parameters parameters = new Parameters();
    private final BlockSql blocks;
    private final ResultLayout layout;
    private final Block root;

    private PlanSql(Plan plan, Catalog catalog) {
        this.root = plan.root();
        this.layout = ResultLayout.of(root);
        this.blocks = new BlockSql(new PredicateSql(catalog, parameters, plan.reached()), parameters);
    }

    /** The statement of a plan made on this catalog. */
    public static SqlText render(Plan plan, Catalog catalog) {
        PlanSql sql = new PlanSql(plan, catalog);
        Parameters.Finished finished = sql.parameters.finished(sql.text());
        return new SqlText(finished.text(), finished.parameters(), sql.layout);
    }

    private String text() {
        if (root.children().isEmpty()) {
            return flat();
        }
        List<String> path = new ArrayList<>();
        for (int i = 1; i <= layout.pathColumns(); i++) {
            path.add(String.valueOf(i));
        }
        return rows(root, Optional.empty(), 0) + " order by " + String.join(", ", path);
    }

    /** Shared columns of a single block are its own, in the layout's order. */
    private String flat() {
        return blocks.select(root, Optional.empty(), false);
    }

    private String rows(Block block, Optional<Block> parent, int depth) {
        String alias = "p" + block.number();
        String select = "(" + blocks.select(block, parent, true) + ") " + alias;
        if (block.children().isEmpty()) {
            return "select " + alias + ".n::int4 as o" + depth + deeperNulls(depth) + own(block) + " from " + select;
        }
        StringBuilder union = new StringBuilder("select 0 as k").append(depth + 1);
        union.append(", null::int4 as o")
                .append(depth + 1)
                .append(deeperNulls(depth + 1))
                .append(own(block));
        for (Block child : block.children()) {
            union.append(" union all select ").append(child.number()).append(", z.* from (");
            union.append(rows(child, Optional.of(block), depth + 1)).append(") z");
        }
        return "select " + alias + ".n::int4 as o" + depth + ", u.* from " + select + " cross join lateral (" + union
                + ") u";
    }

    /** Path columns below a depth. */
    private String deeperNulls(int depth) {
        int levels = (layout.pathColumns() + 1) / 2;
        StringBuilder text = new StringBuilder();
        for (int level = depth + 1; level < levels; level++) {
            text.append(", null::int4 as k")
                    .append(level)
                    .append(", null::int4 as o")
                    .append(level);
        }
        return text.toString();
    }

    /** The shared columns as this block fills them. */
    private String own(Block block) {
        String[] filled = new String[layout.sharedTypes().size()];
        for (int i = 0; i < block.columns().size(); i++) {
            int shared = layout.column(block.number(), i) - layout.pathColumns();
            filled[shared] = "p" + block.number() + ".c" + i;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < filled.length; i++) {
            String value = filled[i] == null ? "null::" + layout.sharedTypes().get(i) : filled[i];
            text.append(", ").append(value).append(" as r").append(i);
        }
        return text.toString();
    }
}
