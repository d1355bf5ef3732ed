/** An organisation's definition moved from one organisation to another, by the API and by the command. */
@NullMarked
package io.armature.deploy.definitions;

import org.jspecify.annotations.NullMarked;
