/**
 * Demo data: a company that makes sensors and has sold them for two years, in every module.
 *
 * <p>In come a server's address and a token of an organisation without teams; its records go in through the GraphQL API,
 * in batches and by nothing else. What goes in is the same every time, drawn from {@code words.yaml} with a fixed seed; its
 * days are counted from today.
 *
 * <p>Each {@link io.armature.deploy.demo.Part} writes the records of a few modules and leaves in the
 * {@link io.armature.deploy.demo.Cast} what later parts refer to. An organisation that has teams already is left as it is.
 */
@NullMarked
package io.armature.deploy.demo;

import org.jspecify.annotations.NullMarked;
