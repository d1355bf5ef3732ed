/**
 * What several modules have in common: how an amount follows from quantity and price, the rules of documents and what they
 * come to, and whether a stage is a closing one.
 *
 * <p>In comes a {@link io.armature.core.module.RecordChange}, or a document with its lines, out go values that follow. Nothing
 * here knows a module by name: each gives its own.
 */
@NullMarked
package io.armature.modules.ref;

import org.jspecify.annotations.NullMarked;
