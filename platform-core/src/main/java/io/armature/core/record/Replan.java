package io.armature.core.record;

import io.armature.core.catalog.OrgCatalog;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A command made under one catalog, as it reads under another. */
final class Replan {
    private Replan() {}

    /** The same command; empty when the other catalog lacks its module or a unique field of it, or it finds its records itself. */
    static Optional<WriteCommand> under(OrgCatalog catalog, WriteCommand command) {
        return catalog.catalog().module(command.module().name()).flatMap(module -> in(module, command));
    }

    private static Optional<WriteCommand> in(Module module, WriteCommand command) {
        return switch (command) {
            case WriteCommand.Create c ->
                Optional.of(new WriteCommand.Create(module, c.inputs(), c.onError(), c.dryRun()));
            case WriteCommand.Update c ->
                Optional.of(new WriteCommand.Update(module, c.id(), c.set(), c.expectedVersion(), c.dryRun()));
            case WriteCommand.Upsert c ->
                rows(module, c.rows()).map(rows -> new WriteCommand.Upsert(module, rows, c.onError(), c.dryRun()));
            // their conditions were planned under the catalog that is no more
            case WriteCommand.UpdateMany c -> Optional.empty();
            case WriteCommand.DeleteMany c -> Optional.empty();
            case WriteCommand.Delete c ->
                Optional.of(new WriteCommand.Delete(module, c.id(), c.expectedVersion(), c.dryRun()));
            case WriteCommand.Merge c ->
                Optional.of(new WriteCommand.Merge(module, c.merge(), c.master(), c.others(), c.choices(), c.dryRun()));
            case WriteCommand.UndoMerge c -> Optional.of(new WriteCommand.UndoMerge(module, c.merge(), c.dryRun()));
            case WriteCommand.Restore c -> Optional.of(new WriteCommand.Restore(module, c.id(), c.dryRun()));
            case WriteCommand.Purge c -> Optional.of(new WriteCommand.Purge(module, c.id(), c.dryRun()));
        };
    }

    private static Optional<List<WriteCommand.UpsertRow>> rows(Module module, List<WriteCommand.UpsertRow> rows) {
        List<WriteCommand.UpsertRow> again = new ArrayList<>();
        for (WriteCommand.UpsertRow row : rows) {
            Optional<UniqueKey> unique = unique(module, row.unique());
            if (unique.isEmpty()) {
                return Optional.empty();
            }
            again.add(new WriteCommand.UpsertRow(unique.get(), row.values(), row.input(), row.expected()));
        }
        return Optional.of(again);
    }

    /** A key of the same name may have other fields by now: its identity tells. */
    private static Optional<UniqueKey> unique(Module module, UniqueKey unique) {
        return Stream.concat(Stream.of(UniqueKey.of(module.id()), module.externalIdKey()), module.uniqueKeys().stream())
                .filter(key -> key.identity().equals(unique.identity()))
                .findFirst();
    }
}
