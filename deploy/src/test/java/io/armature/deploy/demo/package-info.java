/** The demo data through the running application. */
@NullMarked
package io.armature.deploy.demo;

import org.jspecify.annotations.NullMarked;
