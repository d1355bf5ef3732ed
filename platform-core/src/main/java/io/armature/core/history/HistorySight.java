package io.armature.core.history;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.identity.Caller;
import io.armature.core.read.RowRights;
import io.armature.core.read.RowRights.Verdict;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What of a record's past a caller may see: that of a record it sees now, deleted ones too, in the fields that it may read now.
 *
 * @param record its id
 */
record HistorySight(RowRights rights, Module module, UUID record) {

    /** Empty where the caller reads no records of the module that the id names. */
    static Optional<HistorySight> of(Caller caller, OrgCatalog catalog, UUID record, Instant now) {
        Access access = catalog.access().of(caller);
        return catalog.catalog()
                .moduleOf(record)
                .filter(module -> access.may(RecordRight.READ, module))
                .map(module -> new HistorySight(new RowRights(access, catalog.catalog(), caller, now), module, record));
    }

    SqlCall ask() {
        return rights.ask(RecordRight.READ, module, List.of(record));
    }

    boolean sees(SqlRows answer) {
        return RowRights.read(answer).getOrDefault(record, Verdict.HIDDEN) != Verdict.HIDDEN;
    }

    List<Field> readable() {
        return module.fields().values().stream()
                .filter(rights.access()::mayRead)
                .toList();
    }
}
