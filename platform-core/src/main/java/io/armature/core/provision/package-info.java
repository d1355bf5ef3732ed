/**
 * Setting up an organisation: in come a slug and a name, out go the organisation, the records of the roles that it starts with
 * and the user record of its first administrator. Asking again for an organisation that is there changes nothing.
 */
@NullMarked
package io.armature.core.provision;

import org.jspecify.annotations.NullMarked;
