/**
 * What strangers send, made up by Jazzer: bodies of requests, conditions as JSON, cursors and definition files. Each target is
 * a class that takes one input and must not throw; {@link io.armature.graphql.fuzz.FuzzTest} runs each in a Java machine of its
 * own, for 30 seconds or {@code -Darmature.fuzz.seconds}, from the seeds in {@code src/test/resources/fuzz}.
 */
@NullMarked
package io.armature.graphql.fuzz;

import org.jspecify.annotations.NullMarked;
