/** Custom modules in the running application, where a case of one organisation and one request does not reach. */
@NullMarked
package io.armature.deploy.modules;

import org.jspecify.annotations.NullMarked;
