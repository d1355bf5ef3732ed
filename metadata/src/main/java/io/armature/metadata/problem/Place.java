package io.armature.metadata.problem;

/**
 * Where in a definition something stands.
 *
 * @param source the file, or {@code organisation} for what an organisation stores, or {@code changes}
 * @param path inside it, e.g. {@code fields[3].type}; empty for the whole
 */
public record Place(String source, String path) {

    /** The source of everything an organisation stores. */
    public static final String ORGANISATION = "organisation";

    public static Place of(String source) {
        return new Place(source, "");
    }

    /** A named part of this place. */
    public Place part(String name) {
        return new Place(source, path.isEmpty() ? name : path + "." + name);
    }

    /** An item of a list that is this place, counted from 0. */
    public Place item(int index) {
        return new Place(source, path + "[" + index + "]");
    }

    @Override
    public String toString() {
        return path.isEmpty() ? source : source + " " + path;
    }
}
