/**
 * Callers with tokens of identity providers: a small issuer of our own for everything that can be wrong with a token, and a
 * real Keycloak for what works. Comes in: the application under test, or the packaged one. Goes out: what its API answers.
 */
@NullMarked
package io.armature.deploy.oidc;

import org.jspecify.annotations.NullMarked;
