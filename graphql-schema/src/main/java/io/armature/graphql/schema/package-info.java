/** Catalog to GraphQL schema: one class per kind of generated thing. */
@NullMarked
package io.armature.graphql.schema;

import org.jspecify.annotations.NullMarked;
