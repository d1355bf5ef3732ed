package io.armature.metadata.access.change;

import java.util.Optional;

/**
 * One thing that an access definition says differently than another.
 *
 * @param path what it is said of: {@code roles.SALES_REP.modules.accounts}, {@code sharing.accounts}
 * @param before what was said, if something was
 * @param after what is said, if something is
 */
public record AccessDifference(String path, Optional<String> before, Optional<String> after) {}
