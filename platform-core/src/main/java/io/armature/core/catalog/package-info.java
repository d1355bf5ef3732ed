/**
 * The current catalog of each organisation, its persistence and publication.
 *
 * <p>{@link io.armature.core.catalog.Catalogs} gives the catalog an organisation has now, from memory.
 * {@link io.armature.core.catalog.MetadataService} changes it: one transaction under the organisation's exclusive lock
 * applies the changes, resolves the result, gives slots to newly indexed fields, claims the values of newly unique ones and of new keys of several fields
 * and stores the next version; record tables are never altered or locked. Afterwards a new slot is filled in the
 * background and then said to be READY.
 *
 * <p>Standard definitions change with the platform: {@link io.armature.core.catalog.StandardKeys} claims the values of unique
 * keys that newer ones brought.
 *
 * <p>Every change of a definition or of a slot's state raises the organisation's revision. Writers take
 * {@link io.armature.core.catalog.CatalogLock#shared} and compare it; every node asks for the revisions of the catalogs
 * it holds each second, and drops those that are behind.
 *
 * <p>Refused: callers without the role ADMIN (FORBIDDEN), a stale version (METADATA_CONFLICT), changes that make no sense
 * together (METADATA_INVALID with every problem as a violation), more indexed fields than there are slots
 * (LIMIT_EXCEEDED), a field or key made unique whose values are not (DUPLICATE_VALUE).
 */
@NullMarked
package io.armature.core.catalog;

import org.jspecify.annotations.NullMarked;
