/** What a caller may do on a catalog, and which rows: compiled to predicates that every plan carries. */
@NullMarked
package io.armature.core.access;

import org.jspecify.annotations.NullMarked;
