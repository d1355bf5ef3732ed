/**
 * Catalog to GraphQL schema.
 *
 * <p>Comes in: a {@link io.armature.metadata.resolve.Catalog}, whose names the resolver has already checked against the
 * names used here. Goes out: a {@link io.armature.graphql.schema.GeneratedSchema}, the schema of every organisation with
 * that catalog, and what each generated output field means. Nothing is refused here: a catalog that cannot become a schema
 * is a fault of the platform.
 *
 * <p>One class per kind of generated thing, each a {@link io.armature.graphql.schema.ModulePart}; what does not depend on
 * the catalog ({@link io.armature.graphql.schema.SharedTypes}, {@link io.armature.graphql.schema.Filters}) is built once
 * and shared by all schemas.
 */
@NullMarked
package io.armature.graphql.schema;

import org.jspecify.annotations.NullMarked;
