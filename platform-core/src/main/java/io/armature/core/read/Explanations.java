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
import java.util.Set;
import java.util.UUID;

/** Why somebody may or may not do something with a record. One statement. */
@Singleton
public class Explanations {
    /** Each includes the one before: the first that holds says whose the record is. */
    private static final Set<Reason.Kind> BY_OWNER =
            Set.of(Reason.Kind.OWNER, Reason.Kind.OWNER_TEAM, Reason.Kind.OWNER_BELOW);

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

    /**
     * Why a caller sees a record: the reasons that hold.
     *
     * @return none of a record that is not there or that the caller does not see
     */
    public Uni<List<Reason>> ofSight(Caller caller, UUID record) {
        return ofReading(caller, record).map(reasons -> {
            boolean kept = reasons.stream().anyMatch(reason -> reason.kind() == Reason.Kind.RESTRICTION);
            return kept ? List.of() : reasons;
        });
    }

    /** The same with what keeps the record from the caller, for who is allowed to know. */
    public Uni<List<Reason>> ofReading(Caller caller, UUID record) {
        return catalogs.current(caller.organisation().id()).chain(catalog -> catalog.catalog()
                .moduleOf(record)
                .map(module -> of(caller, RecordRight.READ, module, record, catalog))
                .orElseGet(() -> Uni.createFrom().item(List.of())));
    }

    private Uni<List<Reason>> of(Caller caller, RecordRight right, Module module, UUID record, OrgCatalog catalog) {
        List<Reason> reasons = catalog.access().reasons(caller, right, module);
        if (reasons.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        RowRights rights = new RowRights(catalog.access().of(caller), catalog.catalog(), caller, clock.instant());
        return database.inOrg(catalog.org())
                .read(rights.explain(reasons, module, record), ReadKind.LIST)
                .map(answer -> holding(reasons, answer));
    }

    private static List<Reason> holding(List<Reason> reasons, SqlRows answer) {
        List<Reason> holding = new ArrayList<>();
        boolean owned = false;
        for (int i = 0; i < reasons.size() && answer.size() > 0; i++) {
            Reason reason = reasons.get(i);
            boolean holds = Boolean.TRUE.equals(answer.value(0, i + 1));
            boolean keepsAway = reason.kind() == Reason.Kind.RESTRICTION;
            boolean ownership = BY_OWNER.contains(reason.kind());
            if (holds != keepsAway && !(ownership && owned)) {
                holding.add(reason);
                owned |= ownership;
            }
        }
        return holding;
    }
}
