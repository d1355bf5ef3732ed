package io.armature.core.record;

import io.armature.core.problem.Violation;
import io.armature.core.value.ClaimKey;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.UniqueKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The stage that makes unique values unique. Accepted rows claim what they newly hold; rows refused already are only
 * compared, so that their report is complete. Of two rows of a batch the earlier wins.
 */
final class UniqueClaims {
    /** A key that was lost to a writer whose record is gone again: refused all the same, a repetition will succeed. */
    private static final UUID NOBODY_KNOWN = new UUID(0, 0);

    private final WriteScope scope;
    private final List<UniqueKey> keys;
    private final UniqueKey externalId;

    UniqueClaims(WriteScope scope, Module module) {
        this.scope = scope;
        this.keys = module.uniqueKeys();
        this.externalId = module.externalIdKey();
    }

    /** The rows, with a DUPLICATE_VALUE violation for each value that is not theirs to have. */
    Uni<List<Row>> claim(List<Row> rows) {
        List<Claim> claims = rows.stream()
                .flatMap(row -> wanted(row).stream())
                .sorted(UniqueClaims::byKey)
                .toList();
        if (claims.isEmpty()) {
            return settle(rows, List.of(), Map.of());
        }
        Map<ClaimKey, UUID> first = firstOfBatch(rows);
        Set<UUID> accepted = acceptedIds(rows);
        List<Claim> toTake = claims.stream()
                .filter(claim ->
                        accepted.contains(claim.record()) && claim.record().equals(first.get(claim.key())))
                .toList();
        return held(claims, toTake).chain(held -> settle(rows, toTake, held));
    }

    /** What records hold before: to be given up by those that now hold something else. */
    private Uni<List<Row>> settle(List<Row> rows, List<Claim> took, Map<ClaimKey, UUID> held) {
        List<Row> judged = rows.stream().map(row -> judged(row, held)).toList();
        Set<UUID> accepted = acceptedIds(judged);
        List<Claim> released = new ArrayList<>();
        judged.stream().filter(Row::accepted).forEach(row -> released.addAll(outdated(row)));
        took.stream()
                .filter(claim -> !accepted.contains(claim.record()))
                .filter(claim -> claim.record().equals(held.get(claim.key())))
                .forEach(released::add);
        if (released.isEmpty()) {
            return Uni.createFrom().item(judged);
        }
        return scope.execute(ClaimSql.release(scope.context().org(), released)).replaceWith(judged);
    }

    /** Takes what may be taken, then looks who holds each of the keys. */
    private Uni<Map<ClaimKey, UUID>> held(List<Claim> claims, List<Claim> toTake) {
        Set<ClaimKey> lookedUp = new HashSet<>();
        claims.forEach(claim -> lookedUp.add(claim.key()));
        if (toTake.isEmpty()) {
            return scope.execute(ClaimSql.find(scope.context().org(), lookedUp)).map(ClaimSql::holders);
        }
        return scope.execute(ClaimSql.take(scope.context().org(), toTake)).chain(answer -> {
            Set<ClaimKey> taken = ClaimSql.taken(answer);
            Map<ClaimKey, UUID> mine = new HashMap<>();
            toTake.stream().filter(claim -> taken.contains(claim.key())).forEach(c -> mine.put(c.key(), c.record()));
            lookedUp.removeAll(taken);
            List<ClaimKey> lost = toTake.stream()
                    .map(Claim::key)
                    .filter(key -> !taken.contains(key))
                    .toList();
            return lookedUp.isEmpty() ? Uni.createFrom().item(mine) : others(lookedUp, lost, mine);
        });
    }

    /** @param lost keys that another has, or had a moment ago; the others of the keys may be nobody's */
    private Uni<Map<ClaimKey, UUID>> others(Set<ClaimKey> keys, List<ClaimKey> lost, Map<ClaimKey, UUID> mine) {
        return scope.execute(ClaimSql.find(scope.context().org(), keys)).map(answer -> {
            Map<ClaimKey, UUID> all = new HashMap<>(ClaimSql.holders(answer));
            lost.forEach(key -> all.putIfAbsent(key, NOBODY_KNOWN));
            all.putAll(mine);
            return all;
        });
    }

    private Row judged(Row row, Map<ClaimKey, UUID> held) {
        List<Violation> violations = new ArrayList<>();
        for (Claim claim : wanted(row)) {
            UUID holder = held.get(claim.key());
            if (holder != null && !holder.equals(row.id())) {
                violations.add(FieldViolations.duplicate(claim.unique()));
            }
        }
        return row.breaking(violations);
    }

    private List<Claim> wanted(Row row) {
        return claims(row, row.after(), row.before());
    }

    private List<Claim> outdated(Row row) {
        return claims(row, row.before(), row.after());
    }

    /** Claims of some values of a row that other values of it do not make. */
    private List<Claim> claims(Row row, Map<String, Object> values, Map<String, Object> except) {
        List<Claim> claims = new ArrayList<>();
        for (UniqueKey unique : keys) {
            Optional<ClaimKey> key = key(unique, values);
            if (key.isPresent() && !key.equals(key(unique, except))) {
                claims.add(new Claim(row.id(), unique, key.get()));
            }
        }
        Set<ClaimKey> others = new HashSet<>(ClaimKey.ofExternalIds(externalId, except));
        for (ClaimKey id : ClaimKey.ofExternalIds(externalId, values)) {
            if (!others.contains(id)) {
                claims.add(new Claim(row.id(), externalId, id));
            }
        }
        return claims;
    }

    private Optional<ClaimKey> key(UniqueKey unique, Map<String, Object> values) {
        return ClaimKey.of(unique, values, scope.context().folding());
    }

    private Map<ClaimKey, UUID> firstOfBatch(List<Row> rows) {
        Map<ClaimKey, UUID> first = new HashMap<>();
        rows.stream().filter(Row::accepted).forEach(row -> wanted(row)
                .forEach(claim -> first.putIfAbsent(claim.key(), claim.record())));
        return first;
    }

    private static Set<UUID> acceptedIds(List<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.stream().filter(Row::accepted).forEach(row -> ids.add(row.id()));
        return ids;
    }

    private static int byKey(Claim left, Claim right) {
        return left.key().compareTo(right.key());
    }
}
