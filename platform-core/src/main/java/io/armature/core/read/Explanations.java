package io.armature.core.read;

import io.armature.core.access.Reason;
import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlRows;
import io.armature.core.identity.Caller;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Why somebody may or may not do something with a record. One statement. */
@Singleton
public class Explanations {
    private final Database database;
    private final Catalogs catalogs;
    private final Clock clock;

    public Explanations(Database database, Catalogs catalogs, Clock clock) {
        this.database = database;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /**
     * The reasons that hold for a record, and the restrictions that keep it from the caller.
     *
     * @param caller of whom it is asked; who asks must be allowed to know
     * @param module of the record
     * @return none of a record that is not there
     */
    public Uni<List<Reason>> of(Caller caller, RecordRight right, String module, UUID record) {
        return catalogs.current(caller.organisation().id()).chain(catalog -> catalog.catalog()
                .module(module)
                .map(known -> of(caller, right, known, record, catalog))
                .orElseGet(() -> Uni.createFrom().item(List.of())));
    }

    private Uni<List<Reason>> of(Caller caller, RecordRight right, Module module, UUID record, OrgCatalog catalog) {
        List<Reason> reasons = catalog.access().reasons(caller, right, module);
        RowRights rights = new RowRights(catalog.access().of(caller), catalog.catalog(), caller, clock.instant());
        return database.inOrg(catalog.org())
                .read(rights.explain(reasons, module, record), ReadKind.LIST)
                .map(answer -> holding(reasons, answer));
    }

    private static List<Reason> holding(List<Reason> reasons, SqlRows answer) {
        List<Reason> holding = new ArrayList<>();
        for (int i = 0; i < reasons.size() && answer.size() > 0; i++) {
            boolean holds = Boolean.TRUE.equals(answer.value(0, i + 1));
            boolean keepsAway = reasons.get(i).kind() == Reason.Kind.RESTRICTION;
            if (holds != keepsAway) {
                holding.add(reasons.get(i));
            }
        }
        return holding;
    }
}
