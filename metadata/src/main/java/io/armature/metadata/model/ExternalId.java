package io.armature.metadata.model;

/**
 * What another system calls a record. Exact: most systems tell {@code a1} from {@code A1}.
 *
 * @param system name of the other system; without line breaks
 * @param key the record's id there; without line breaks
 */
public record ExternalId(String system, String key) {
    /** What the API calls a single one, in the inputs that pick out a record. */
    public static final String NAME = "externalId";

    public static final int LONGEST_SYSTEM = 60;
    public static final int LONGEST_KEY = 200;

    private static final char BETWEEN = '\n';

    public ExternalId {
        if (system.indexOf(BETWEEN) >= 0 || key.indexOf(BETWEEN) >= 0) {
            throw new IllegalArgumentException("An external id has no line breaks");
        }
    }

    /** As it is stored: neither part has the line break that stands between them, so no two are written alike. */
    public String text() {
        return system + BETWEEN + key;
    }

    /** The id that {@link #text} wrote. */
    public static ExternalId of(String text) {
        int end = text.indexOf(BETWEEN);
        return new ExternalId(text.substring(0, end), text.substring(end + 1));
    }
}
