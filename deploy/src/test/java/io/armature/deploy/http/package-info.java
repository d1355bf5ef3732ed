/** The running application over HTTP: what a page of another origin may not do, and the audits of graphql-http. */
@NullMarked
package io.armature.deploy.http;

import org.jspecify.annotations.NullMarked;
