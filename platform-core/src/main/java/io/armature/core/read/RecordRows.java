package io.armature.core.read;

import io.armature.core.database.SqlRows;
import io.armature.core.query.Block;
import io.armature.core.query.Source;
import io.armature.core.sql.Binder;
import io.armature.core.sql.ResultLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of a read: the rows of the root block, each with the pages of its nested lists. */
public final class RecordRows {

    /**
     * The rows of one list as asked for.
     *
     * @param rows in the order of the list, also for a page counted from the end
     * @param more whether the list goes on beyond the page, in the direction of reading
     * @param behindCursor whether the page begins behind a cursor
     */
    public record Page(List<Row> rows, boolean more, boolean behindCursor) {}

    /** One row. */
    public final class Row {
        private final Block block;
        private final int at;
        private final List<List<Row>> children;

        private Row(Block block, int at) {
            this.block = block;
            this.at = at;
            this.children = new ArrayList<>(block.children().size());
            block.children().forEach(child -> children.add(new ArrayList<>()));
        }

        /** The value of one of the block's columns. */
        public @Nullable Object value(int column) {
            return rows.value(at, layout.column(block.number(), column));
        }

        /** The page of a nested list. */
        public Page page(int child) {
            return paged(block.children().get(child), children.get(child));
        }

        /** The block this row is of. */
        public Block block() {
            return block;
        }
    }

    private final SqlRows rows;
    private final ResultLayout layout;
    private final Binder binder;
    private final Block root;
    private final List<Row> top = new ArrayList<>();

    private RecordRows(SqlRows rows, PreparedRead read, Binder binder) {
        this.rows = rows;
        this.layout = read.sql().layout();
        this.binder = binder;
        this.root = read.plan().root();
    }

    static RecordRows of(SqlRows rows, PreparedRead read, Binder binder) {
        RecordRows answer = new RecordRows(rows, read, binder);
        if (answer.layout.pathColumns() == 0) {
            answer.takeFlat();
        } else {
            answer.takeTree();
        }
        return answer;
    }

    /** The rows of the root block, whatever its kind. */
    public List<Row> rows() {
        return top;
    }

    /** The root block. */
    public Block root() {
        return root;
    }

    /** The root block's rows as a page. */
    public Page page() {
        return paged(root, top);
    }

    private void takeFlat() {
        for (int i = 0; i < rows.size(); i++) {
            top.add(new Row(root, i));
        }
    }

    /** Rows come in path order: a row stands before the rows of its lists, so the last row of a level is the parent. */
    private void takeTree() {
        for (int i = 0; i < rows.size(); i++) {
            place(i);
        }
    }

    private void place(int at) {
        List<Row> siblings = top;
        Block block = root;
        for (int level = 1; 2 * level - 1 < layout.pathColumns(); level++) {
            Integer child = (Integer) rows.value(at, 2 * level - 1);
            if (child == null || child == 0) {
                break;
            }
            int index = childIndex(block, child);
            siblings = siblings.getLast().children.get(index);
            block = block.children().get(index);
        }
        siblings.add(new Row(block, at));
    }

    private static int childIndex(Block block, int number) {
        for (int i = 0; i < block.children().size(); i++) {
            if (block.children().get(i).number() == number) {
                return i;
            }
        }
        throw new IllegalStateException("Block " + block.number() + " has no child " + number);
    }

    private Page paged(Block block, List<Row> fetched) {
        return switch (block.source()) {
            case Source.Records records -> {
                int size = binder.size(records.paging());
                boolean more = fetched.size() > size;
                List<Row> kept = more ? fetched.subList(0, size) : fetched;
                yield new Page(
                        records.paging().backward() ? kept.reversed() : kept, more, binder.hasCursor(records.paging()));
            }
            case Source.Changes changes -> {
                int size = binder.size(changes.paging());
                boolean more = fetched.size() > size;
                yield new Page(more ? fetched.subList(0, size) : fetched, more, binder.hasCursor(changes.paging()));
            }
            case Source.Header header -> new Page(fetched, false, false);
            case Source.OneRecord one -> new Page(fetched, false, false);
            case Source.ByIds ids -> new Page(fetched, false, false);
            case Source.Groups groups -> new Page(fetched, false, false);
        };
    }
}
