package io.armature.core.sql;

import java.util.List;

/**
 * A plan as one statement.
 *
 * @param text constant per plan; every value is a parameter
 * @param parameters in order of their numbers
 * @param layout where each block's columns stand in the rows
 */
public record SqlText(String text, List<Parameter> parameters, ResultLayout layout) {

    public SqlText {
        parameters = List.copyOf(parameters);
    }
}
