package io.armature.core.read;

import io.armature.core.catalog.Catalogs;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.identity.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Tells whether a caller may have a file. */
@Singleton
public class FileAccess {
    private final Database database;
    private final Catalogs catalogs;
    private final Clock clock;

    FileAccess(Database database, Catalogs catalogs, Clock clock) {
        this.database = database;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /** Whether the caller may have the file of that id; not of one that is not there. */
    public Uni<Boolean> may(Caller caller, UUID file) {
        return catalogs.current(caller.organisation().id()).chain(catalog -> {
            FileRights files = new FileRights(
                    new RowRights(catalog.access().of(caller), catalog.catalog(), caller, clock.instant()));
            if (files.unlimited()) {
                return Uni.createFrom().item(true);
            }
            return Uni.join()
                    .all(files.ask(List.of(file)).stream()
                            .map(call -> database.inOrg(catalog.org()).read(call, ReadKind.LIST))
                            .toList())
                    .andFailFast()
                    .map(answers -> FileRights.read(answers).contains(file));
        });
    }
}
