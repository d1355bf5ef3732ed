/**
 * Bytes that nobody else can read or change. In come bytes, a secret key, and the name of what they are for; out goes a sealed text,
 * which opens with the same key and name only ({@link io.armature.core.seal.Seal}). Where keys come from, and what is told of a text
 * that does not open, is for those who seal.
 */
@NullMarked
package io.armature.core.seal;

import org.jspecify.annotations.NullMarked;
