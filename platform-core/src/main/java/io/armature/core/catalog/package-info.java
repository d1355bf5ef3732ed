/** The current catalog of each organisation, its persistence and publication. */
@NullMarked
package io.armature.core.catalog;

import org.jspecify.annotations.NullMarked;
