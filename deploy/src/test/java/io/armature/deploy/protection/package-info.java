/** How the application protects itself and its organisations: tokens, limits, abuse, registered operations, logs. */
@NullMarked
package io.armature.deploy.protection;

import org.jspecify.annotations.NullMarked;
