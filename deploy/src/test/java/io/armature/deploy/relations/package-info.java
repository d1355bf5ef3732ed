/** Every relation of the standard catalog in both directions, through the API. */
@NullMarked
package io.armature.deploy.relations;

import org.jspecify.annotations.NullMarked;
