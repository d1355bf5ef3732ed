/**
 * The command {@code identity-provider}: in comes a JSON file of what {@code IdentityProviderInput} of the API has, out goes
 * an identity provider of the organisation whose token stands in ARMATURE_TOKEN. One of the same issuer is changed to what
 * the file says. What the API refuses is told on the error stream.
 */
@NullMarked
package io.armature.deploy.provider;

import org.jspecify.annotations.NullMarked;
