package io.armature.graphql.schema;

import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;

/** One kind of thing that every module gets in the schema. */
interface ModulePart {

    /** Adds this kind of thing, for one module, to the draft. */
    void add(Module module, Catalog catalog, SchemaDraft draft);
}
