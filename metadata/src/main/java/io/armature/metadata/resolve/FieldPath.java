package io.armature.metadata.resolve;

/** A field by its names. */
record FieldPath(String module, String field) implements Comparable<FieldPath> {

    @Override
    public int compareTo(FieldPath other) {
        int byModule = module.compareTo(other.module);
        return byModule != 0 ? byModule : field.compareTo(other.field);
    }

    @Override
    public String toString() {
        return module + "." + field;
    }
}
