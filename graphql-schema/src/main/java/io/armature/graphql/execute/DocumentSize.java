package io.armature.graphql.execute;

/**
 * How large a selection is, fragments spread.
 *
 * @param fields how many fields it selects, those below introspection apart
 * @param depth how many levels it has, those below introspection apart
 * @param schemaFields how many fields of the schema's own description it selects
 * @param schemaRoots how often it asks for the schema's description
 * @param schemaLists how many lists of the schema's description it nests, such as the fields of the types of fields
 */
record DocumentSize(long fields, int depth, long schemaFields, long schemaRoots, int schemaLists) {
    private static final long MOST = Integer.MAX_VALUE;

    static final DocumentSize NOTHING = new DocumentSize(0, 0, 0, 0, 0);

    /** Beside one another. */
    DocumentSize plus(DocumentSize other) {
        return new DocumentSize(
                Math.min(MOST, fields + other.fields),
                Math.max(depth, other.depth),
                Math.min(MOST, schemaFields + other.schemaFields),
                Math.min(MOST, schemaRoots + other.schemaRoots),
                Math.max(schemaLists, other.schemaLists));
    }

    /** As the selection of a field. */
    DocumentSize below() {
        return new DocumentSize(Math.min(MOST, fields + 1), depth + 1, schemaFields, schemaRoots, schemaLists);
    }

    /** As the selection of {@code __schema} or {@code __type}. */
    DocumentSize belowSchemaRoot() {
        return new DocumentSize(0, 1, Math.min(MOST, schemaFields + fields), schemaRoots + 1, schemaLists);
    }

    /** As the selection of a field of the schema's description that is a list of parts of it. */
    DocumentSize belowSchemaList() {
        return new DocumentSize(Math.min(MOST, fields + 1), depth + 1, schemaFields, schemaRoots, schemaLists + 1);
    }
}
