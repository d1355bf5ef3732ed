/**
 * What differs between the schemas of two catalogs, and what of it may break a client.
 *
 * <p>In come two {@link graphql.schema.GraphQLSchema}s, out come {@link io.armature.graphql.difference.SchemaChange}s. Breaking
 * by GraphQL's own rules: what was there is gone or has another type, an input became required, an output may be null now.
 */
@NullMarked
package io.armature.graphql.difference;

import org.jspecify.annotations.NullMarked;
