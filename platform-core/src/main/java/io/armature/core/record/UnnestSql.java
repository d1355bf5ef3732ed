package io.armature.core.record;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SQL that turns one array per column into rows: {@code unnest($6::uuid[], $7::text[]) as u(c0, c1)}. */
final class UnnestSql {
    private UnnestSql() {}

    static String source(List<TableColumn> columns, int firstParameter) {
        String arrays = IntStream.range(0, columns.size())
                .mapToObj(i -> "$" + (firstParameter + i) + "::"
                        + columns.get(i).type().carrier() + "[]")
                .collect(Collectors.joining(", "));
        String aliases =
                IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        return "unnest(" + arrays + ") as u(" + aliases + ")";
    }

    /** The value of the column at an index, in the column's own type. */
    static String value(TableColumn column, int index) {
        return switch (column.type()) {
            // a new record has no key with null
            case CUSTOM -> "coalesce(u.c" + index + "::jsonb, '{}')";
            case JSONB -> "u.c" + index + "::jsonb";
            case TEXT_ARRAY ->
                "case when u.c" + index + " is not null then array(select jsonb_array_elements_text(u.c" + index
                        + "::jsonb)) end";
            case TEXT, INT4, INT8, NUMERIC, BOOL, DATE, TIMESTAMPTZ, UUID, TIME, FLOAT8 -> "u.c" + index;
        };
    }
}
