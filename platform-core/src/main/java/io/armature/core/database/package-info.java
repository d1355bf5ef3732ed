/**
 * The only package that knows a driver: three doors to the database, each with its own role (design decision 6).
 *
 * <ul>
 *   <li>{@link io.armature.core.database.Database#inOrg}: records, as armature_app behind row-level security. Reads go
 *       to connections that this package owns alone, a few per event loop, which remember the organisation they are set
 *       to; slow reads and transactions have pools of their own.
 *   <li>{@link io.armature.core.database.PlatformDoor}: jobs and catalog revisions, as armature_platform, which reaches
 *       no record table; {@link io.armature.core.database.PlatformSessions}: organisations and tokens as entities of
 *       Hibernate Reactive, over the same connections (docs/adr/0006).
 *   <li>{@link io.armature.core.database.Migration}: the owner, through JDBC, closed before the first request.
 * </ul>
 *
 * <p>In come statements with their values ({@link io.armature.core.database.SqlCall}), out go plain Java values
 * ({@link io.armature.core.database.SqlRows}). A statement the database refuses is a
 * {@link io.armature.core.database.SqlFailure}; a database out of reach is the problem UNAVAILABLE, a statement that
 * took too long LIMIT_EXCEEDED. No answer is ever given that ran before its organisation's setting was confirmed. An
 * application role that owns tables, is a superuser or bypasses row-level security is refused at start.
 */
@NullMarked
package io.armature.core.database;

import org.jspecify.annotations.NullMarked;
