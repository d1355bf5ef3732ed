/**
 * What the platform costs in the large: heap and time of schemas, many organisations on one node. The figures are kept in
 * docs/performance.md; the tests hold them to bounds that leave room for a slow machine.
 */
@NullMarked
package io.armature.deploy.performance;

import org.jspecify.annotations.NullMarked;
