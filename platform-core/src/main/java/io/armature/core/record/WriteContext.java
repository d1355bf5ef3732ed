package io.armature.core.record;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.module.RecordHooks;
import io.armature.core.org.OrgId;
import io.armature.core.read.RowRights;
import io.armature.core.value.TextFolding;
import io.armature.metadata.resolve.Module;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What all stages of one write know.
 *
 * @param caller who writes
 * @param catalog what it runs under
 * @param access what the caller may do
 * @param module the module written to
 * @param extensions what the CRM modules add
 * @param now the time every row of this write carries, in microseconds
 */
record WriteContext(
        Caller caller, OrgCatalog catalog, Access access, Module module, Hooks extensions, OffsetDateTime now) {

    /** What the caller may do with records at hand. */
    RowRights rights() {
        return new RowRights(access, catalog.catalog(), caller, now.toInstant());
    }

    OrgId org() {
        return catalog.org();
    }

    /** The module's own rules, if it has any. */
    Optional<RecordHooks> hooks() {
        return extensions.of(module);
    }

    /** The same write as it concerns another module. */
    WriteContext in(Module other) {
        return new WriteContext(caller, catalog, access, other, extensions, now);
    }

    @Nullable
    UUID user() {
        return caller.user().orElse(null);
    }

    TextFolding folding() {
        return TextFolding.of(caller.organisation().locale());
    }

    /** The key of the picklist createdThrough for what this caller does. */
    String through() {
        return caller.token().isPresent() ? "API" : "MANUAL";
    }
}
