/**
 * What the log looks like: a line of text per event, or one JSON object per line for what collects logs
 * ({@code armature.log.format=json}). What may be logged is decided where it is logged: never a token, nothing of a record.
 */
@NullMarked
package io.armature.deploy.log;

import org.jspecify.annotations.NullMarked;
