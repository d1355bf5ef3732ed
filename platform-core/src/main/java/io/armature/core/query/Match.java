package io.armature.core.query;

import java.util.Map;

/**
 * Records to be found and written.
 *
 * @param scan those that are found
 * @param reached the records that formulas of the condition compute with, by module: those the caller may see
 */
public record Match(Scan scan, Map<String, Scan> reached) {

    public Match {
        reached = Map.copyOf(reached);
    }
}
