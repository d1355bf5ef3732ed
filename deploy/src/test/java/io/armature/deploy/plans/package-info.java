/**
 * Proof by EXPLAIN that reads use their indexes behind row-level security (design decision 7), as role armature_app and
 * under the plan_cache_mode that the door uses, for an organisation of 10 records and one of a million in one table.
 */
@NullMarked
package io.armature.deploy.plans;

import org.jspecify.annotations.NullMarked;
