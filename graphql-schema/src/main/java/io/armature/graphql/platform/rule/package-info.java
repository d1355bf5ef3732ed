/**
 * The rules of fields and modules as the API takes them, and their way to {@link io.armature.metadata.model.FieldRule},
 * {@link io.armature.metadata.model.ValidationRule} and {@link io.armature.metadata.model.UniqueKeyDefinition}.
 *
 * <p>Whether a rule makes sense is for the metadata to say; nothing is refused here.
 */
@NullMarked
package io.armature.graphql.platform.rule;

import org.jspecify.annotations.NullMarked;
