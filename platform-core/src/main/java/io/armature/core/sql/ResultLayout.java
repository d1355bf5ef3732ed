package io.armature.core.sql;

import io.armature.core.query.Block;
import io.armature.core.query.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each block's columns stand in the rows of an answer. Blocks share columns of the same type, so that a row is as
 * wide as the widest block and not as all together. In front stand the path columns: for depth d, {@code 2d - 1} numbers
 * o0, k1, o1, k2, o2 …: the row's place in the root list, then per level the child block (0: the row is of the level
 * above) and the place in it.
 *
 * @param pathColumns how many; 0 when the plan has a single block
 * @param sharedTypes SQL type of each shared column behind the path
 * @param columns block number to the result column of each of its columns
 */
public record ResultLayout(int pathColumns, List<String> sharedTypes, Map<Integer, List<Integer>> columns) {

    public ResultLayout {
        sharedTypes = List.copyOf(sharedTypes);
        columns = Map.copyOf(columns);
    }

    static ResultLayout of(Block root) {
        int path = root.children().isEmpty() ? 0 : 2 * root.depth() - 1;
        List<String> types = new ArrayList<>();
        Map<Integer, List<Integer>> columns = new HashMap<>();
        place(root, path, types, columns);
        return new ResultLayout(path, types, columns);
    }

    /** The result column of a block's column. */
    public int column(int block, int column) {
        List<Integer> placed = columns.get(block);
        if (placed == null) {
            throw new IllegalArgumentException("No block " + block);
        }
        return placed.get(column);
    }

    private static void place(Block block, int path, List<String> types, Map<Integer, List<Integer>> columns) {
        Map<String, Integer> used = new HashMap<>();
        List<Integer> placed = new ArrayList<>();
        for (Column column : block.columns()) {
            String type = ColumnSql.type(column);
            int ordinal = used.merge(type, 1, Integer::sum) - 1;
            placed.add(path + sharedColumn(types, type, ordinal));
        }
        columns.put(block.number(), List.copyOf(placed));
        block.children().forEach(child -> place(child, path, types, columns));
    }

    /** The place of the n-th shared column of a type, made when there are fewer. */
    private static int sharedColumn(List<String> types, String type, int ordinal) {
        int seen = 0;
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).equals(type) && seen++ == ordinal) {
                return i;
            }
        }
        types.add(type);
        return types.size() - 1;
    }
}
