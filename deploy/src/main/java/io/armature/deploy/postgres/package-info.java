/**
 * The embedded PostgreSQL: in comes a data folder, out goes the address of its owner. It survives the sudden end of the
 * application: a server left running is stopped, a stale lock file removed. Its superuser has a random password kept in
 * the data folder, and it listens on this machine alone.
 */
@NullMarked
package io.armature.deploy.postgres;

import org.jspecify.annotations.NullMarked;
