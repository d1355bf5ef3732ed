package io.armature.core.sql;

import io.armature.core.query.ChangePart;
import io.armature.core.query.Column;
import io.armature.core.query.Operand;
import io.armature.core.query.Scan;
import io.armature.core.query.Source;
import io.armature.metadata.resolve.Field;
import java.util.List;

/**
 * The history of a record as the rows of a block. A page is the end of a range of the primary key, read backward; the records
 * that its values name are looked up for the rows of the page alone.
 */
final class ChangesSql {
    private static final int HOURS_OF_A_DAY = 24;

    private final String alias;
    private final AnySql references;
    private final Parameters parameters;

    ChangesSql(String alias, AnySql references, Parameters parameters) {
        this.alias = alias;
        this.references = references;
        this.parameters = parameters;
    }

    /**
     * @param columns as selected
     * @param record an expression that is the record's id, null where there is none
     * @param numbered whether to add the place in the history
     */
    String select(Source.Changes changes, String columns, String record, boolean numbered) {
        String newest = " order by " + alias + ".version desc, " + alias + ".field desc";
        String page = newest + " limit " + parameters.add(new Parameter.Limit(changes.paging(), 1));
        return "select " + columns + (numbered ? ", row_number() over (" + newest.strip() + ") as n" : "")
                + " from (select " + alias + ".* from record_history " + alias + " where " + alias + ".org_id = "
                + parameters.organisation() + " and " + alias + ".record_id = " + record + " and "
                + isOneOf(changes.fields()) + kept(changes) + after(changes) + page + ") " + alias + page;
    }

    /** What is kept for some days only is not told after them, though it is removed a little later. */
    private String kept(Source.Changes changes) {
        return changes.module().historyDays().isEmpty()
                ? ""
                : " and " + alias + ".changed_at >= " + parameters.add(new Parameter.Now())
                        + " - make_interval(hours => "
                        + HOURS_OF_A_DAY * changes.module().historyDays().getAsInt() + ")";
    }

    private String after(Source.Changes changes) {
        return changes.paging()
                .cursor()
                .map(cursor -> " and (" + alias + ".version, " + alias + ".field) < ("
                        + parameters.add(new Parameter.ChangeVersion(cursor)) + ", "
                        + parameters.add(new Parameter.ChangeField(cursor)) + ")")
                .orElse("");
    }

    String expression(Column.Change change) {
        return switch (change.part()) {
            case FIELD -> alias + ".field";
            case VERSION -> alias + ".version";
            case BEFORE -> value(alias + ".old_value", change);
            case AFTER -> value(alias + ".new_value", change);
            case AT -> alias + ".changed_at";
            case BY -> seen(alias + ".changed_by_id", change.targets());
            case THROUGH -> alias + ".through";
        };
    }

    private String value(String stored, Column.Change change) {
        String text = stored + "::text";
        if (change.references().isEmpty()) {
            return text;
        }
        String named = seen("(" + stored + " #>> '{}')::uuid", change.targets());
        return "case when " + isOneOf(change.references()) + " then case when " + named + " is not null then " + text
                + " end else " + text + " end";
    }

    private String seen(String id, List<Scan> targets) {
        return targets.isEmpty() ? "null::uuid" : references.id(id, targets);
    }

    private String isOneOf(List<Field> fields) {
        List<String> names = fields.stream().map(Field::name).toList();
        return alias + ".field = any("
                + parameters.add(new Parameter.Several(new Operand.Constant(names), Encoding.TEXT)) + ")";
    }

    static String type(ChangePart part) {
        return switch (part) {
            case FIELD, BEFORE, AFTER, THROUGH -> "text";
            case VERSION -> "int4";
            case AT -> "timestamptz";
            case BY -> "uuid";
        };
    }
}
