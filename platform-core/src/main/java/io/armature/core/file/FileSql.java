package io.armature.core.file;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements on the table {@code file}. */
public final class FileSql {
    private static final String COLUMNS = "id, name, content_type, size_bytes, sha256, width, height";
    private static final String INSERT = "insert into file (org_id, " + COLUMNS
            + ", state, created_at, created_by_id) values ($1, $2, $3, $4, $5, $6, $7, $8, 'PENDING', $9, $10)";
    private static final String FIND = "select " + COLUMNS + " from file where org_id = $1 and id = $2";
    private static final String LOCK =
            "select " + COLUMNS + " from file where org_id = $1 and id = any($2::uuid[]) for key share";
    private static final String PENDING = "select id from file where org_id = $1 and id = any($2::uuid[])"
            + " and state = 'PENDING' and created_by_id is not distinct from $3::uuid";
    private static final String ATTACH =
            "update file set state = 'ATTACHED' where org_id = $1 and id = any($2::uuid[]) and state = 'PENDING'";
    private static final String SWEEPABLE =
            "select distinct org_id from file where state = 'PENDING' and created_at < $1::timestamptz";
    /** What a writer is about to attach is locked, and left for the next time. */
    private static final String SWEEP = """
            delete from file where org_id = $1 and id in (
                select id from file where org_id = $1 and state = 'PENDING' and created_at < $2::timestamptz
                order by id limit 500 for update skip locked)
            returning id""";

    private FileSql() {}

    static SqlCall insert(OrgId org, StoredFile file, OffsetDateTime now, @Nullable UUID user) {
        return SqlCall.of(
                INSERT,
                org.value(),
                file.id(),
                file.name(),
                file.contentType(),
                file.sizeBytes(),
                file.sha256(),
                file.picture().map(PictureSize::width).orElse(null),
                file.picture().map(PictureSize::height).orElse(null),
                now,
                user);
    }

    static SqlCall find(OrgId org, UUID id) {
        return SqlCall.of(FIND, org.value(), id);
    }

    /** Finds files and keeps the sweeper off them until the transaction ends. */
    public static SqlCall lock(OrgId org, Collection<UUID> ids) {
        return SqlCall.of(LOCK, org.value(), ids.toArray(UUID[]::new));
    }

    /** Of some files, those that a user brought, or who is no user, and that no record holds yet. */
    public static SqlCall pending(OrgId org, Collection<UUID> ids, @Nullable UUID user) {
        return SqlCall.of(PENDING, org.value(), ids.toArray(UUID[]::new), user);
    }

    /** Records refer to these files now. */
    public static SqlCall attach(OrgId org, Collection<UUID> ids) {
        return SqlCall.of(ATTACH, org.value(), ids.toArray(UUID[]::new));
    }

    /** The organisations that have files to sweep, as the platform sees them. */
    static SqlCall sweepable(OffsetDateTime before) {
        return SqlCall.of(SWEEPABLE, before);
    }

    /** Forgets up to 500 files of an organisation that nothing ever referred to; answers their ids. */
    static SqlCall sweep(OrgId org, OffsetDateTime before) {
        return SqlCall.of(SWEEP, org.value(), before);
    }

    /** The files of an answer of {@link #lock} or of a single one. */
    public static List<StoredFile> read(SqlRows answer) {
        List<StoredFile> files = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            files.add(new StoredFile(
                    (UUID) present(answer, row, 0),
                    (String) present(answer, row, 1),
                    (String) present(answer, row, 2),
                    (Long) present(answer, row, 3),
                    (String) present(answer, row, 4),
                    picture(answer.value(row, 5), answer.value(row, 6))));
        }
        return files;
    }

    private static Optional<PictureSize> picture(@Nullable Object width, @Nullable Object height) {
        return width == null || height == null
                ? Optional.empty()
                : Optional.of(new PictureSize((Integer) width, (Integer) height));
    }

    private static Object present(SqlRows answer, int row, int column) {
        return Objects.requireNonNull(answer.value(row, column));
    }
}
