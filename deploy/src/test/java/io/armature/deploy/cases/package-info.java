/**
 * Behaviour cases: a folder each under {@code src/test/resources/cases/<topic>/<sentence>}.
 *
 * <p>{@code setup.graphql} (optional): operations separated by lines of three dashes, run in a new organisation.
 * {@code query.graphql}: the operation the case is about; a first line {@code # statements: n} says how many statements on
 * records it may take. {@code variables.json} (optional). In all three, <code>{{acme/id}}</code> stands for a value that
 * the setup answered under the key {@code acme}. An operation that begins with the line <code># as: {{token/secret}}</code> is
 * sent with that token instead of the administrator's. {@code result.json}: the expected response; {@code problem.json} instead
 * when it holds errors. Ids, instants and cursors are numbered in the order they appear.
 *
 * <p>{@code -Dcases.update} writes what is answered as what is expected; never in CI.
 */
@NullMarked
package io.armature.deploy.cases;

import org.jspecify.annotations.NullMarked;
