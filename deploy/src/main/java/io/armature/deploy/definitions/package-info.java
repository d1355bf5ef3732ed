/**
 * The command {@code definitions}: an organisation's definition into a file and out of one, through the public API.
 *
 * <p>In come the words of the command line and a token in {@code ARMATURE_TOKEN}; out goes the file, or what an import would
 * change and changed. Refused: files that cannot be read, and whatever the server refuses, with its words.
 */
@NullMarked
package io.armature.deploy.definitions;

import org.jspecify.annotations.NullMarked;
