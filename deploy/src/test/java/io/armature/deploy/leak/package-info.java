/** What must not get out: what callers may not know of records, fields, modules and other organisations, and tokens. */
@NullMarked
package io.armature.deploy.leak;

import org.jspecify.annotations.NullMarked;
