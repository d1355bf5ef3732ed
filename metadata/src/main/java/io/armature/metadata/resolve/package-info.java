/**
 * From definitions to a {@link io.armature.metadata.resolve.Catalog}: what an organisation's data looks like, with
 * every name resolved and every field's place of storage known.
 */
@NullMarked
package io.armature.metadata.resolve;

import org.jspecify.annotations.NullMarked;
