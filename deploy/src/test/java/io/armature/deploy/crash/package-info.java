/**
 * The packaged application as a process of its own, with its embedded PostgreSQL: killed while it writes, started again,
 * told to stop while it answers. Runs after packaging.
 */
@NullMarked
package io.armature.deploy.crash;

import org.jspecify.annotations.NullMarked;
