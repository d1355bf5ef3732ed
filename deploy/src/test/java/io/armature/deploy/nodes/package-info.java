/**
 * Two nodes on one database (design decision 11): what an administrator changes on one is served by the other within a
 * second, a stale one corrupts nothing, and no answer mixes two versions. Runs after packaging.
 */
@NullMarked
package io.armature.deploy.nodes;

import org.jspecify.annotations.NullMarked;
