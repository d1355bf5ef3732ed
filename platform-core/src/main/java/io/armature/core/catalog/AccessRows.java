package io.armature.core.catalog;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.format.Definitions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What is stored of access definitions; the version in force is published as the catalog's revision is. */
public final class AccessRows {
    private static final String OWN = "select a.document::text from catalog_revision r join access_definition a"
            + " on a.org_id = r.org_id and a.version = r.access_version where r.org_id = $1";
    private static final String VERSION =
            "select document::text from access_definition where org_id = $1 and version = $2";
    private static final String STORE = "insert into access_definition (org_id, version, document, note, changed_by_id)"
            + " values ($1, $2, $3::text::jsonb, $4, $5)";
    private static final String PUBLISH = """
            insert into catalog_revision as r (org_id, version, revision, access_version) values ($1, 0, 1, $2)
            on conflict (org_id) do update set revision = r.revision + 1, access_version = excluded.access_version""";

    private AccessRows() {}

    /** What the organisation says differently from the standard; no row if it says nothing. */
    public static SqlCall own(OrgId org) {
        return SqlCall.of(OWN, org.value());
    }

    /** What it said in a version; no row if there is none. */
    public static SqlCall version(OrgId org, int version) {
        return SqlCall.of(VERSION, org.value(), version);
    }

    /** The answer to {@link #own} and {@link #version}. */
    public static AccessDefinition read(SqlRows answer) {
        return answer.size() == 0
                ? AccessDefinition.nothing()
                : Definitions.readStoredAccess((String) Objects.requireNonNull(answer.value(0, 0)))
                        .orThrow();
    }

    /** The statements that store a version and make it the one in force. */
    public static List<SqlCall> store(
            OrgId org, int version, AccessDefinition own, Optional<String> note, Optional<UUID> by) {
        return List.of(
                SqlCall.of(
                        STORE,
                        org.value(),
                        version,
                        Definitions.writeStoredAccess(own),
                        note.orElse(null),
                        by.orElse(null)),
                SqlCall.of(PUBLISH, org.value(), version),
                ChangeSql.announce(org));
    }
}
