/**
 * From the environment to a server: chooses the database (one in the data folder, or an address given), migrates it,
 * checks the application's role, then hands both roles' addresses to Quarkus. A database that is too old, unreachable or
 * unsafe ends the start with a message.
 */
@NullMarked
package io.armature.deploy.start;

import org.jspecify.annotations.NullMarked;
