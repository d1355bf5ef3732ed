package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.armature.core.sql.ModuleRows;
import io.armature.core.value.TextFolding;
import io.armature.metadata.expression.Evaluation;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.DuplicateCheck;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Makes the keys of records that are there already when a duplicate rule comes, in a transaction of the caller's.
 *
 * @param session the transaction
 * @param now the instant that conditions of rules see
 */
public record MatchKeyFill(
        SqlSession session, OrgId org, Catalog catalog, TextFolding folding, ZoneId zone, OffsetDateTime now) {

    /** Of the next live records of a module after an id; the last of them, empty at the end. */
    public Uni<Optional<UUID>> after(Module module, UUID after, int most) {
        String next = "select id from " + module.table() + " where " + ModuleRows.where(module)
                + " and deleted_at is null and id > $2 order by id limit $3";
        return session.execute(SqlCall.of(next, org.value(), after, most))
                .map(MatchKeyFill::ids)
                .chain(ids ->
                        of(module, ids).replaceWith(ids.isEmpty() ? Optional.empty() : Optional.of(ids.getLast())));
    }

    /** Of these records; what they have is made anew. Those that are deleted have none. */
    public Uni<Void> of(Module module, Collection<UUID> ids) {
        List<DuplicateCheck> checks = DuplicateCheck.concerning(module, catalog);
        if (checks.isEmpty() || ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        RowLoad load = new RowLoad(module);
        return session.execute(load.call(org, ids)).chain(answer -> {
            List<MatchKeySql.Place> places = new ArrayList<>();
            List<MatchKeySql.Kept> kept = new ArrayList<>();
            for (Row row : load.read(answer).values()) {
                keys(checks, module, row, places, kept);
            }
            return session.execute(MatchKeySql.forget(org, places))
                    .chain(() -> session.execute(MatchKeySql.keep(org, kept)))
                    .replaceWithVoid();
        });
    }

    private void keys(
            List<DuplicateCheck> checks,
            Module module,
            Row row,
            List<MatchKeySql.Place> places,
            List<MatchKeySql.Kept> kept) {
        Evaluation values = new Evaluation(row.after(), row.after(), false, now, zone);
        for (DuplicateCheck check : checks) {
            for (MatchKey.Side side : MatchKey.sides(check, module.name())) {
                places.add(new MatchKeySql.Place(check, side, row.id()));
                MatchKey.of(check, side, module.name(), values, folding)
                        .ifPresent(key -> kept.add(new MatchKeySql.Kept(check, side, row.id(), key)));
            }
        }
    }

    private static List<UUID> ids(SqlRows answer) {
        return IntStream.range(0, answer.size())
                .mapToObj(row -> (UUID) Objects.requireNonNull(answer.value(row, 0)))
                .toList();
    }
}
