package io.armature.modules.ref;

import io.armature.core.module.RecordChange;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.SlotBindings;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

/** Writes of records of the standard modules, for tests of their rules. */
public final class Changes {
    /** When every write happens. */
    public static final OffsetDateTime NOW = OffsetDateTime.parse("2025-06-01T10:00:00Z");

    private static final Catalog CATALOG = CatalogResolver.resolve(
                    StandardFiles.read(Changes.class.getClassLoader()).orThrow(),
                    OrganisationDefinition.unchanged(),
                    SlotBindings.none())
            .orThrow();

    private Changes() {}

    /** A write of a record that had the values before and will have those after; a new one if it had none. */
    public static RecordChange of(String module, Map<String, Object> before, Map<String, Object> after) {
        return new RecordChange(CATALOG, CATALOG.require(module), before.isEmpty(), before, after, Set.of(), NOW);
    }
}
