/**
 * The language of conditions and of computed values: CEL over the fields of one record.
 *
 * <p>In comes a text and a {@link io.armature.metadata.expression.Vocabulary}, the fields it may name; out comes an
 * {@link io.armature.metadata.expression.Expression}, checked and ready to run, or every fault with its place (syntax,
 * unknown field, types that do not fit, a result of another type, more than 2,000 characters). It runs on an
 * {@link io.armature.metadata.expression.Evaluation}: values of a record before and after a write.
 *
 * <p>The types are text, int, decimal (exact, of its own: there is no floating point), bool, date, timestamp, duration
 * and lists; int and decimal mix. What is not set is {@code null}, and logic is two-valued as in filters (ADR 2): a
 * comparison or a test with null is false, except {@code ==} and {@code !=}, which compare with null as with any value;
 * arithmetic on null, and arithmetic without a result such as a division by zero, is null. A BOOLEAN field that is not
 * set reads as false. Nothing fails while it runs; loops over lists end after 1,000 rounds, and the value of an
 * expression that goes beyond is null.
 *
 * <p>Nothing is computed by the library's own operators, which know neither null nor exact decimals: every overload is
 * one of ours, declared and bound here ({@code Overload}). Only parsing, type checking and the walk through the tree are
 * the library's. {@code Shorthands} turns what a person writes ({@code changed(amount)}, {@code today()}, {@code 1.5})
 * into what is checked.
 */
@NullMarked
package io.armature.metadata.expression;

import org.jspecify.annotations.NullMarked;
