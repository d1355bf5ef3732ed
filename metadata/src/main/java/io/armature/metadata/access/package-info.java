/**
 * Who may do what, as written: the access definition that ships with the modules and what an organisation lays over it.
 *
 * <p>Out goes {@link io.armature.metadata.access.AccessDefinition}, read and written by {@code metadata.format}. Nothing here
 * knows a catalog: whether the modules and fields named are there is found out where a definition is resolved, in
 * {@code core.access}.
 *
 * <p>Refused: nothing but what the constructors cannot hold.
 */
@NullMarked
package io.armature.metadata.access;

import org.jspecify.annotations.NullMarked;
