package io.armature.core.sql;

import io.armature.core.query.Match;
import io.armature.core.query.Operand;
import io.armature.core.query.Scan;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;

/** Statements that ask which of some records conditions of permissions hold for. Input 0 is the list of ids. */
public final class RightsSql {
    private static final Operand IDS = new Operand.Input(0);
    private static final Operand MOST = new Operand.Input(0);

    private RightsSql() {}

    /**
     * Parameters and text of a statement.
     *
     * @param text every value is a parameter
     * @param parameters in order of their numbers
     */
    public record Statement(String text, List<Parameter> parameters) {
        public Statement {
            parameters = List.copyOf(parameters);
        }

        static Statement of(String text, Parameters parameters) {
            Parameters.Finished finished = parameters.finished(text);
            return new Statement(finished.text(), finished.parameters());
        }
    }

    /** The id of each record that is there, live or deleted, and whether each of the scans finds it. */
    public static Statement verdicts(Catalog catalog, Module module, List<Scan> scans) {
        Parameters parameters = new Parameters();
        PredicateSql predicates = new PredicateSql(catalog, parameters);
        StringBuilder text = new StringBuilder("select t.id");
        for (Scan scan : scans) {
            text.append(", (").append(predicates.condition("t", scan.filter())).append(") is true");
        }
        text.append(" from ")
                .append(module.table())
                .append(" t where ")
                .append(ModuleRows.where("t", module))
                .append(" and t.id = any(")
                .append(parameters.add(new Parameter.Several(IDS, Encoding.UUID)))
                .append(")");
        return Statement.of(text.toString(), parameters);
    }

    /** The ids of the records that a scan finds, locked so that nobody deletes them. */
    public static Statement locked(Catalog catalog, Scan scan) {
        Parameters parameters = new Parameters();
        PredicateSql predicates = new PredicateSql(catalog, parameters);
        String text = "select t.id from " + scan.module().table() + " t where "
                + predicates.condition("t", scan.filter()) + " and t.id = any("
                + parameters.add(new Parameter.Several(IDS, Encoding.UUID)) + ") for key share of t";
        return Statement.of(text, parameters);
    }

    /** The ids of the records that a scan finds, in their order and locked; input 0 says how many at most. */
    public static Statement matching(Catalog catalog, Match match, RowLock lock) {
        Parameters parameters = new Parameters();
        PredicateSql predicates = new PredicateSql(catalog, parameters, match.reached());
        Scan scan = match.scan();
        String text = "select t.id from " + scan.module().table() + " t where "
                + predicates.condition("t", scan.filter()) + " order by t.id limit "
                + parameters.add(new Parameter.Single(MOST, Encoding.INT8)) + " " + lock.sql() + " of t";
        return Statement.of(text, parameters);
    }

    /**
     * The ids of those records that a scan finds, in their order. Once they are locked this tells what a statement that had to wait
     * for the locks cannot: it saw other records as they were before it waited.
     */
    public static Statement still(Catalog catalog, Match match) {
        Parameters parameters = new Parameters();
        PredicateSql predicates = new PredicateSql(catalog, parameters, match.reached());
        Scan scan = match.scan();
        String text = "select t.id from " + scan.module().table() + " t where "
                + predicates.condition("t", scan.filter()) + " and t.id = any("
                + parameters.add(new Parameter.Several(IDS, Encoding.UUID)) + ") order by t.id";
        return Statement.of(text, parameters);
    }

    /** Of some ids, those that a field holds in records which a scan finds. */
    public static Statement held(Catalog catalog, Scan scan, Field field) {
        Parameters parameters = new Parameters();
        PredicateSql predicates = new PredicateSql(catalog, parameters);
        String id = FieldSql.reference("t", field);
        String text = "select " + id + " from " + scan.module().table() + " t where "
                + predicates.condition("t", scan.filter()) + " and " + id + " = any("
                + parameters.add(new Parameter.Several(IDS, Encoding.UUID)) + ")";
        return Statement.of(text, parameters);
    }
}
