/**
 * The runnable application. In come command-line words and the environment, out goes a server, or the answer of a
 * command to a server that runs. Every failure ends with a message that says what to do, and an exit code other than 0.
 */
@NullMarked
package io.armature.deploy;

import org.jspecify.annotations.NullMarked;
