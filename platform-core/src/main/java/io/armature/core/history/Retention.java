package io.armature.core.history;

import io.armature.core.catalog.OrgCatalog;
import io.armature.metadata.resolve.Module;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Since when the history of a module's records is kept.
 *
 * @param module its number
 */
record Retention(int module, OffsetDateTime since) {

    /** Those of the modules of an organisation that keep history for a time, switched off ones too. */
    static List<Retention> of(OrgCatalog catalog, Instant now) {
        return Stream.concat(
                        catalog.catalog().modules().values().stream(), catalog.catalog().inactiveModules().stream())
                .flatMap(module -> of(module, now).stream())
                .toList();
    }

    /** That of a module; empty if it keeps its history for ever. */
    static Optional<Retention> of(Module module, Instant now) {
        return module.historyDays().isPresent()
                ? Optional.of(new Retention(
                        module.number(),
                        now.minus(module.historyDays().getAsInt(), ChronoUnit.DAYS)
                                .atOffset(ZoneOffset.UTC)))
                : Optional.empty();
    }
}
