package io.armature.core.sql;

import io.armature.core.org.OrgId;
import io.armature.core.query.Operand;
import io.armature.core.value.TextFolding;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Rollup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The statements that keep rollups. */
public final class RollupSql {

    private RollupSql() {}

    /** A text and its values in order. */
    public record Statement(String text, List<Object> values) {
        public Statement {
            values = List.copyOf(values);
        }
    }

    /**
     * Makes the values of records anew that are kept for them; of those for which none is kept, nothing.
     *
     * @param records ids by rollup
     */
    public static Statement remake(OrgId org, Catalog catalog, Map<Rollup, ? extends Collection<UUID>> records) {
        Parameters parameters = new Parameters();
        FormulaSql formulas = new PredicateSql(catalog, parameters).formulas();
        List<String> made = new ArrayList<>();
        List<UUID[]> inputs = new ArrayList<>();
        records.forEach((rollup, ids) -> {
            Operand given = new Operand.Input(inputs.size());
            inputs.add(ids.toArray(UUID[]::new));
            String all = parameters.add(new Parameter.Several(given, Encoding.UUID));
            made.add("select p.id, '" + rollup.key() + "' as rollup, " + columns(ofNothing(rollup, "m.made"), rollup)
                    + " from unnest(" + all + ") p(id) left join " + formulas.madeOf(rollup.made(), all)
                    + " m on m.id = p.id");
        });
        // made once: a plan that knows nothing of the tables might make it for every row that is kept
        String text = "with v as materialized (" + String.join(" union all ", made)
                + ") update record_rollup k set number = v.number, day = v.day, moment = v.moment from v where k.org_id = "
                + parameters.organisation() + " and k.record_id = v.id and k.rollup = v.rollup";
        Parameters.Finished finished = parameters.finished(text);
        return new Statement(
                finished.text(),
                finished.parameters().stream()
                        .map(parameter -> value(parameter, org, inputs))
                        .toList());
    }

    /** Of a list with nothing in it there are none and a sum of 0, and no other value. */
    private static String ofNothing(Rollup rollup, String made) {
        return switch (rollup.made().function()) {
            case COUNT, SUM -> "coalesce(" + made + ", 0)";
            case AVG, MIN, MAX -> made;
        };
    }

    private static String columns(String made, Rollup rollup) {
        StringBuilder columns = new StringBuilder();
        KeptColumn held = KeptColumn.of(rollup.made().kind());
        for (KeptColumn column : KeptColumn.values()) {
            columns.append(columns.isEmpty() ? "" : ", ")
                    .append(column == held ? made : "null")
                    .append("::")
                    .append(column.type())
                    .append(" as ")
                    .append(column.column());
        }
        return columns.toString();
    }

    /** Filters of rollups fold no text, and name no time: their values are the organisation's and what they say themselves. */
    private static Object value(Parameter parameter, OrgId org, List<UUID[]> inputs) {
        if (parameter instanceof Parameter.Organisation) {
            return org.value();
        }
        if (parameter instanceof Parameter.Several(Operand.Input(int index), Encoding encoding)) {
            return inputs.get(index);
        }
        if (parameter instanceof Parameter.Single(Operand.Constant(Object value), Encoding encoding)) {
            return encoding.encode(value, TextFolding.of(Locale.ROOT));
        }
        throw new IllegalArgumentException("No rollup has a " + parameter);
    }

    /** The record that each of some children refers to, by the place of its reference in a list; parameter 2 is their ids. */
    public static String referredTo(Module children, List<Field> references) {
        Map<Field, String> selects = new LinkedHashMap<>();
        for (Field reference : references) {
            String id = FieldSql.reference("c", reference);
            selects.put(
                    reference,
                    "select distinct " + selects.size() + "::int4, " + id + " from " + children.table() + " c where "
                            + ModuleRows.where("c", children) + " and c.id = any($2::uuid[]) and " + id
                            + " is not null");
        }
        return String.join(" union all ", selects.values());
    }

    /** The next records after the id in parameter 2 to which live children refer; parameter 3 says how many at most. */
    public static String referredToAfter(Rollup rollup) {
        String id = FieldSql.reference("c", rollup.reference());
        return "select distinct " + id + " from " + rollup.children().table() + " c where "
                + ModuleRows.where("c", rollup.children()) + " and c.deleted_at is null and " + id
                + " > $2::uuid order by 1 limit $3";
    }
}
