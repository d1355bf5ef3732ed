/** What is asked, independent of GraphQL and of SQL, and how it becomes a plan. */
@NullMarked
package io.armature.core.query;

import org.jspecify.annotations.NullMarked;
