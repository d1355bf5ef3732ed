/**
 * The rules that definitions give records, run on one record at a time.
 *
 * <p>In comes a {@link io.armature.core.rule.RuledRecord}, the values before and after a write; out come values that
 * follow ({@link io.armature.core.rule.ComputedDefaults}, {@link io.armature.core.rule.StageProbability}) or every rule
 * that is broken ({@link io.armature.core.rule.RecordChecks}), one class per kind of rule. Everything is pure, and every
 * write path runs it.
 *
 * <p>Rules of one field are looked at when the record is new or the write touches what they read, so that a rule
 * introduced later does not stand in the way of changes it has nothing to do with. Validations are different: every
 * write that changes a record must leave it valid.
 */
@NullMarked
package io.armature.core.rule;

import org.jspecify.annotations.NullMarked;
