package io.armature.core.oidc;

import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.SqlSession;
import io.armature.core.identity.Caller;
import io.armature.core.org.Organisation;
import io.armature.core.record.RecordWriter;
import io.armature.core.record.RowOutcome;
import io.armature.core.record.WriteCommand;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes records on behalf of the platform, with every rule that holds for callers. */
@Singleton
class RecordCommands {
    private final Catalogs catalogs;
    private final RecordWriter writer;

    RecordCommands(Catalogs catalogs, RecordWriter writer) {
        this.catalogs = catalogs;
        this.writer = writer;
    }

    /** Runs a command; what is read back runs in its transaction. */
    <T> Uni<T> run(
            Organisation organisation,
            Function<OrgCatalog, WriteCommand> command,
            BiFunction<SqlSession, RowOutcome, Uni<T>> readBack) {
        Caller platform = new Caller(organisation, Optional.empty(), Optional.empty(), Set.of(Caller.ADMIN));
        return catalogs.current(organisation.id())
                .chain(catalog -> writer.write(
                        platform,
                        catalog,
                        command.apply(catalog),
                        (session, outcomes) -> readBack.apply(session, outcomes.getFirst())));
    }

    /** Runs a command and gives what became of its first row. */
    Uni<RowOutcome> run(Organisation organisation, Function<OrgCatalog, WriteCommand> command) {
        return run(organisation, command, (session, outcome) -> Uni.createFrom().item(outcome));
    }

    /**
     * A command that creates one record.
     *
     * @param module the standard module; it and the values by the names of its definition file
     */
    static WriteCommand create(OrgCatalog catalog, String module, Map<String, @Nullable Object> values) {
        Module into = catalog.catalog().requireStandard(module);
        return new WriteCommand.Create(into, List.of(values(into, values)), WriteCommand.OnError.ABORT, false);
    }

    /** Values for a record of a standard module by the names of its definition file. */
    static WriteCommand.Values values(Module module, Map<String, @Nullable Object> byWritten) {
        Map<String, @Nullable Object> byPresent = new LinkedHashMap<>();
        byWritten.forEach((name, value) -> byPresent.put(module.written().presentValue(name), value));
        return new WriteCommand.Values(byPresent);
    }
}
