package io.armature.core.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions behind the operators that filters use. PostgreSQL uses an index behind a policy only for LEAKPROOF
 * ones, and marks these otherwise (design decision 7). The mark lives in the catalog of the database, not in its dump:
 * so it is looked at on every start.
 */
final class LeakproofFunctions {
    private static final List<String> SIGNATURES = List.of(
            "numeric_eq(numeric,numeric)",
            "numeric_ne(numeric,numeric)",
            "numeric_lt(numeric,numeric)",
            "numeric_le(numeric,numeric)",
            "numeric_gt(numeric,numeric)",
            "numeric_ge(numeric,numeric)",
            "textlike(text,text)",
            "texticlike(text,text)",
            "ts_match_vq(tsvector,tsquery)",
            "arrayoverlap(anyarray,anyarray)",
            "arraycontains(anyarray,anyarray)",
            "arraycontained(anyarray,anyarray)");

    /** Of extensions, wherever they are installed. */
    private static final List<String> OF_EXTENSIONS =
            List.of("similarity_op(text,text)", "word_similarity_commutator_op(text,text)");

    private LeakproofFunctions() {}

    /** Marks what the owner may mark; returns the statements left for a superuser. */
    static List<String> mark(Connection owner) throws SQLException {
        List<String> missing = missing(owner);
        if (missing.isEmpty() || !isSuperuser(owner)) {
            return missing;
        }
        try (Statement statement = owner.createStatement()) {
            for (String sql : missing) {
                statement.execute(sql);
            }
        }
        return List.of();
    }

    static List<String> missing(Connection connection) throws SQLException {
        String values = "('pg_catalog." + String.join("'),('pg_catalog.", SIGNATURES) + "'),('"
                + String.join("'),('", OF_EXTENSIONS) + "')";
        String sql = "select f.name from (values " + values + ") f(name)"
                + " join pg_proc p on p.oid = to_regprocedure(f.name) where not p.proleakproof order by 1";
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                statements.add("alter function " + rows.getString(1) + " leakproof");
            }
        }
        return statements;
    }

    private static boolean isSuperuser(Connection connection) throws SQLException {
        String sql = "select rolsuper from pg_roles where rolname = current_user";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
