package io.armature.core.sql;

/** How firmly found records are held until the transaction ends. */
public enum RowLock {
    /** Nobody changes them; others may still begin to refer to them. */
    TO_UPDATE("for no key update"),
    /** Nobody changes them or begins to refer to them. */
    TO_DELETE("for update");

    private final String sql;

    RowLock(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
