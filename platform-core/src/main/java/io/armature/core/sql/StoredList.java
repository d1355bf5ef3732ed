package io.armature.core.sql;

/**
 * Lists of picklist keys in {@code custom}. A field that was a PICKLIST before has a single key in records that nobody
 * wrote since: it stands for a list of one. The operators of jsonb take a text for a list of it ({@code ?|}, {@code ?&}, {@code
 * <@}); what unfolds a list needs this form.
 */
public final class StoredList {

    private StoredList() {}

    /** A jsonb expression that is a list, of one that is a list or a single key. */
    public static String sql(String json) {
        return "(case jsonb_typeof(" + json + ") when 'string' then jsonb_build_array(" + json + ") else " + json
                + " end)";
    }

    /** The condition that a record holds a single key where a list should be. */
    public static String isSingle(String json) {
        return "jsonb_typeof(" + json + ") = 'string'";
    }
}
