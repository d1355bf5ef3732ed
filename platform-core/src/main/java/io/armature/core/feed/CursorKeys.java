package io.armature.core.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** The keys that seal cursors: kept in the database, so that all nodes have the same, and in memory once they were read. */
@Singleton
public class CursorKeys {
    private static final int MOST = 10_000;
    private static final String FIND = "select encode(secret, 'hex') from feed_key where org_id = $1";
    private static final String MAKE = "insert into feed_key (org_id) values ($1) on conflict do nothing";

    private final Database database;
    private final Cache<OrgId, CursorKey> held =
            Caffeine.newBuilder().maximumSize(MOST).build();

    public CursorKeys(Database database) {
        this.database = database;
    }

    /** The key of an organisation; made when it has none yet. */
    public Uni<CursorKey> of(OrgId org) {
        CursorKey known = held.getIfPresent(org);
        return known != null ? Uni.createFrom().item(known) : load(org).invoke(key -> held.put(org, key));
    }

    private Uni<CursorKey> load(OrgId org) {
        OrgDoor door = database.inOrg(org);
        SqlCall find = SqlCall.of(FIND, org.value());
        return door.read(find, ReadKind.BY_KEY).map(answer -> read(org, answer)).chain(found -> found.map(
                        key -> Uni.createFrom().item(key))
                .orElseGet(() -> door.transaction(session -> session.execute(SqlCall.of(MAKE, org.value()))
                        .chain(made -> session.execute(find))
                        .map(answer -> read(org, answer).orElseThrow()))));
    }

    private static Optional<CursorKey> read(OrgId org, SqlRows answer) {
        if (answer.size() == 0) {
            return Optional.empty();
        }
        byte[] secret = HexFormat.of().parseHex((String) Objects.requireNonNull(answer.value(0, 0)));
        return Optional.of(new CursorKey(org, new SecretKeySpec(secret, "AES")));
    }
}
