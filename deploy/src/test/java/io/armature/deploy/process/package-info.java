/**
 * The packaged application as a process of its own, for tests that kill it, or run several on one database.
 *
 * <p>Comes in: a data folder, a port, environment variables. Goes out: callers of it. Fails with the server's log when it
 * does not become ready.
 */
@NullMarked
package io.armature.deploy.process;

import org.jspecify.annotations.NullMarked;
