/**
 * Changing who may do what. In comes an access definition, what an organisation says differently from the standard; it is checked
 * against the catalog, stored as the next version and published with the catalog's revision, so that writers notice before they
 * commit and other nodes within a second.
 *
 * <p>Refused: callers without the right ACCESS (FORBIDDEN), another version than expected (METADATA_CONFLICT), what is not so
 * on the catalog (METADATA_INVALID).
 */
@NullMarked
package io.armature.core.grant;

import org.jspecify.annotations.NullMarked;
