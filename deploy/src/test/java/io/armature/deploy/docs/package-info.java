/** What the documentation says, tried on the application. */
@NullMarked
package io.armature.deploy.docs;

import org.jspecify.annotations.NullMarked;
