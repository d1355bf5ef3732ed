/**
 * The operator's way in, on this machine only: a server at start draws a secret and writes it into a file of its data
 * folder that its own user alone may read; {@code /operator/...} accepts that secret from loopback addresses and nothing
 * else. The commands {@code token} and {@code organisation} read the file and call.
 */
@NullMarked
package io.armature.deploy.operator;

import org.jspecify.annotations.NullMarked;
