/**
 * What several modules have in common: how an amount follows from quantity and price, what documents
 * come to, and whether a stage is a closing one.
 *
 * <p>In comes a {@link io.armature.core.module.RecordChange}, out go values that follow. Nothing here knows a module by name.
 */
@NullMarked
package io.armature.modules.ref;

import org.jspecify.annotations.NullMarked;
