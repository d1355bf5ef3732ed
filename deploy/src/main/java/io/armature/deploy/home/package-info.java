/**
 * The folder in which an installation keeps what must survive: the embedded database, its password, the operator's
 * secret. Its own user alone may read it; a folder that another server uses, or that cannot be written, is refused.
 */
@NullMarked
package io.armature.deploy.home;

import org.jspecify.annotations.NullMarked;
