/**
 * Arguments of fields: their structure, which a plan may know, apart from their values, which only a request knows.
 *
 * <p>In: arguments as written in a document, and the request's coerced variables. Out: {@link
 * io.armature.graphql.argument.Arg} trees, whose leaves say where a value comes from ({@link
 * io.armature.graphql.argument.InputSource}); {@link io.armature.graphql.argument.VariableShape}, the part of the
 * variables that plans depend on.
 *
 * <p>The generic record API takes JSON where the typed one takes input objects. {@link
 * io.armature.graphql.argument.TypedJson} reads such JSON with the eyes of the module's own input type, so that both mean,
 * allow and refuse the same.
 *
 * <p>Refused (BAD_REQUEST): null where a value is meant, JSON that does not fit, naming the path inside it.
 */
@NullMarked
package io.armature.graphql.argument;

import org.jspecify.annotations.NullMarked;
