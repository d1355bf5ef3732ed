/**
 * The standard modules of the CRM: one package each, with its definition file and its rules.
 *
 * <p>{@code modules.yaml} in the resources names the modules, {@code picklists.yaml} holds the values that several share.
 * A module is added by a package here, a file {@code <name>/<name>.yaml} in the notation of
 * {@link io.armature.metadata.format}, a line in {@code modules.yaml} and a record table among the migrations
 * ({@code TableLines} in the tests of platform-core writes it from the definition). A module's number is never used again.
 */
@NullMarked
package io.armature.modules;

import org.jspecify.annotations.NullMarked;
