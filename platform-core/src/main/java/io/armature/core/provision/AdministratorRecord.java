package io.armature.core.provision;

import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.core.record.RecordWriter;
import io.armature.core.record.WriteCommand;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The user record of an organisation's first administrator, found by its user name or written like any record. */
@Singleton
class AdministratorRecord {
    private static final String USER_NAME = "admin";
    private static final String ANYBODY = "select 1 from users where org_id = $1 limit 1";
    private static final String FIND =
            "select id from users where org_id = $1 and username_key = $2 and deleted_at is null";

    private final Database database;
    private final Catalogs catalogs;
    private final RecordWriter writer;

    AdministratorRecord(Database database, Catalogs catalogs, RecordWriter writer) {
        this.database = database;
        this.catalogs = catalogs;
        this.writer = writer;
    }

    /** The id of the record, if it is there under its first name. */
    Uni<Optional<UUID>> find(OrgId org) {
        return database.inOrg(org)
                .read(SqlCall.of(FIND, org.value(), USER_NAME), ReadKind.BY_KEY)
                .map(AdministratorRecord::id);
    }

    /** Whether the organisation has or had any user: one that renamed or removed its first administrator gets no second. */
    Uni<Boolean> anybody(OrgId org) {
        return database.inOrg(org)
                .read(SqlCall.of(ANYBODY, org.value()), ReadKind.BY_KEY)
                .map(rows -> rows.size() > 0);
    }

    /** Writes the record and gives its id. Two who ask at once get the same. */
    Uni<UUID> write(Organisation organisation) {
        Caller platform = ProvisioningCaller.of(organisation);
        return catalogs.current(organisation.id())
                .chain(catalog ->
                        writer.write(platform, catalog, command(catalog), (session, outcomes) -> Uni.createFrom()
                                .item(WrittenRecord.id(outcomes.getFirst()))));
    }

    private static WriteCommand command(OrgCatalog catalog) {
        Module users = catalog.catalog().requireStandard("users");
        Field username = users.requireWritten("username");
        WriteCommand.Values values = new WriteCommand.Values(Map.of(
                username.name(), USER_NAME, users.requireWritten("isActive").name(), true));
        WriteCommand.UpsertRow row = new WriteCommand.UpsertRow(username, USER_NAME, values);
        return new WriteCommand.Upsert(users, List.of(row), WriteCommand.OnError.ABORT, false);
    }

    private static Optional<UUID> id(SqlRows rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of((UUID) Objects.requireNonNull(rows.value(0, 0)));
    }
}
