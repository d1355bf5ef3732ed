/**
 * The command line: words become a {@link io.armature.deploy.command.Command}, and the runner carries it out. Words that
 * make no command are refused with the list of those that do.
 */
@NullMarked
package io.armature.deploy.command;

import org.jspecify.annotations.NullMarked;
