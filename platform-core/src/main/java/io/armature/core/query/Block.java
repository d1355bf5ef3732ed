package io.armature.core.query;

import java.util.List;

/**
 * One kind of rows in a plan's answer: the records of one list. Blocks nest as the lists of the query do.
 *
 * @param number of the block within the plan, the root being 0
 * @param parent source of the parent block whose id the rows belong to; 0 at the root
 * @param source where rows come from
 * @param joins records reached through references, each after the one it starts from
 * @param columns what every row holds
 * @param children nested lists
 * @param reads where each read of the query is found
 * @param cursor columns that make up a cursor, the id's last; empty when none is asked for
 */
public record Block(
        int number,
        int parent,
        Source source,
        List<Join> joins,
        List<Column> columns,
        List<Block> children,
        List<Placement> reads,
        List<Integer> cursor) {

    public Block {
        joins = List.copyOf(joins);
        columns = List.copyOf(columns);
        children = List.copyOf(children);
        reads = List.copyOf(reads);
        cursor = List.copyOf(cursor);
    }

    /** How many levels of lists there are from here down, this one included. */
    public int depth() {
        return 1 + children.stream().mapToInt(Block::depth).max().orElse(0);
    }
}
