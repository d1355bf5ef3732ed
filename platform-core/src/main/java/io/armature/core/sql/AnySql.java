package io.armature.core.sql;

import io.armature.core.query.Column;
import io.armature.core.query.Predicate;
import io.armature.core.query.Scan;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * References to records of several modules. An id names its module, so that of all the look-ups written down only the one
 * of that module is run.
 */
final class AnySql {
    private final PredicateSql predicates;

    AnySql(PredicateSql predicates) {
        this.predicates = predicates;
    }

    /**
     * The id, if one of the targets shows a record of it.
     *
     * @param reference SQL of the id held
     */
    String id(String reference, List<Scan> targets) {
        return byModule(reference, targets, Function.identity(), (scan, alias) -> alias + ".id");
    }

    /** The values of the record referred to as an array of texts, null if there is none. */
    String packed(String reference, Column.Packed packed) {
        return byModule(reference, packed.targets(), Column.PackedRecord::target, this::texts);
    }

    /** Whether the scan of the module that the id names finds it. */
    String exists(String reference, Predicate.ToAny toAny) {
        if (toAny.targets().isEmpty()) {
            return "false";
        }
        return "(" + byModule(reference, toAny.targets(), Function.identity(), (scan, alias) -> alias + ".id")
                + " is not null)";
    }

    private String texts(Column.PackedRecord record, String alias) {
        return record.columns().stream()
                .map(column -> text(alias, column))
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    private String text(String alias, Column column) {
        String value = value(alias, column);
        return switch (ColumnSql.type(column)) {
            case "text" -> value;
            case "text[]" -> "to_json(" + value + ")::text";
            case "timestamptz" -> "to_char(" + value + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
            default -> value + "::text";
        };
    }

    private String value(String alias, Column column) {
        return switch (column) {
            case Column.Id id -> alias + ".id";
            case Column.Stored stored -> predicates.values().stored(alias, stored.field());
            case Column.Base base -> predicates.values().base(alias, base.field());
            case Column.E164 phone -> FieldSql.e164(alias, phone.field());
            case Column.OfFile file ->
                FileFactSql.expression(alias, file.field(), file.fact(), predicates.organisation());
            case Column.AnyId any -> id(FieldSql.reference(alias, any.reference()), any.targets());
            default -> throw new IllegalArgumentException("Cannot be packed: " + column);
        };
    }

    private interface Selected<T> {
        String of(T target, String alias);
    }

    private <T> String byModule(String reference, List<T> targets, Function<T, Scan> scans, Selected<T> selected) {
        if (targets.size() == 1) {
            return lookUp(reference, targets.getFirst(), scans, selected);
        }
        StringBuilder text =
                new StringBuilder("(case substr(").append(reference).append("::text, 15, 4)");
        for (T target : targets) {
            text.append(" when '")
                    .append(mark(scans.apply(target)))
                    .append("' then ")
                    .append(lookUp(reference, target, scans, selected));
        }
        return text.append(" end)").toString();
    }

    private <T> String lookUp(String reference, T target, Function<T, Scan> scans, Selected<T> selected) {
        Scan scan = scans.apply(target);
        String alias = predicates.nextAlias();
        return "(select " + selected.of(target, alias) + " from "
                + scan.module().table() + " " + alias + " where " + predicates.condition(alias, scan.filter()) + " and "
                + alias + ".id = " + reference + ")";
    }

    /** Version and module number as an id's text has them, from character 15 on. */
    private static String mark(Scan scan) {
        return String.format("8%03x", scan.module().number());
    }
}
