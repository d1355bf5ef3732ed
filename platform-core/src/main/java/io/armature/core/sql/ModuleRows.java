package io.armature.core.sql;

import io.armature.metadata.resolve.Module;

/** Which rows of a record table are records of a module: where tables are shared, those that carry its number. */
public final class ModuleRows {
    /** The column of shared tables that holds the module's number. */
    public static final String NUMBER_COLUMN = "module_no";

    private ModuleRows() {}

    /** SQL: the row is of the organisation in parameter 1 and of the module. */
    public static String where(Module module) {
        return condition("", module);
    }

    /** The same, of a table alias. */
    public static String where(String alias, Module module) {
        return condition(alias + ".", module);
    }

    /** SQL: the value of {@link #NUMBER_COLUMN}. A literal: the number is part of what a plan is for. */
    public static String number(int moduleNumber) {
        return moduleNumber + "::int2";
    }

    private static String condition(String prefix, Module module) {
        String organisation = prefix + "org_id = $1";
        return module.sharesTable()
                ? organisation + " and " + prefix + NUMBER_COLUMN + " = " + number(module.number())
                : organisation;
    }
}
