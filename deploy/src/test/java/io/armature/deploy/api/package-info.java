/**
 * The running application as tests meet it: a database of their own, an organisation each, a client that speaks GraphQL,
 * and behaviour cases, one folder each.
 */
@NullMarked
package io.armature.deploy.api;

import org.jspecify.annotations.NullMarked;
