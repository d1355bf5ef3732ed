package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.metadata.model.DuplicateMethod;
import io.armature.metadata.resolve.DuplicateCheck;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The statements on record_match. */
final class MatchKeySql {
    /** How many records one that is a duplicate of many is told of at most. */
    static final int MOST_FOUND = 10;

    /** How many duplicates of one record who looks for them is told of at most. */
    private static final int MOST_TOLD = 100;

    /** Between texts on their way to the database; no folded text holds it. */
    private static final String SEPARATOR = "\u001f";

    private static final int LOCKS_PER_RULE = 64;
    private static final String LOCK = """
            select count(pg_advisory_xact_lock(l.key)::text)
            from (select key from unnest($1::int8[]) as u(key) order by key) l""";
    private static final String FORGET = """
            delete from record_match m using unnest($2::int4[], $3::int2[], $4::uuid[]) as u(rule_no, side, record_id)
            where m.org_id = $1 and m.record_id = u.record_id and m.rule_no = u.rule_no and m.side = u.side""";
    private static final String KEEP = """
            insert into record_match (org_id, rule_no, side, value_hash, record_id, first_text, further_texts)
            select $1, u.rule_no, u.side, u.value_hash, u.record_id, u.first_text,
                string_to_array(u.further_texts, chr(31))
            from unnest($2::int4[], $3::int2[], $4::uuid[], $5::uuid[], $6::text[], $7::text[])
                as u(rule_no, side, value_hash, record_id, first_text, further_texts)
            on conflict do nothing""";
    private static final String FORGET_RECORDS =
            "delete from record_match where org_id = $1 and record_id = any($2::uuid[])";

    private MatchKeySql() {}

    /** A key of a record under a rule. */
    record Kept(DuplicateCheck check, MatchKey.Side side, UUID record, MatchKey key) {}

    /** The place of such a key. */
    record Place(DuplicateCheck check, MatchKey.Side side, UUID record) {}

    /**
     * Waits for others that write records which could be duplicates of each other, and keeps them waiting. Keys share some
     * locks, so that a batch does not take as many as it has rows.
     */
    static SqlCall lock(OrgId org, Collection<Kept> keys) {
        Set<Long> locks = new TreeSet<>();
        keys.forEach(kept -> locks.add(lock(org, kept)));
        return SqlCall.of(LOCK, (Object) locks.toArray(Long[]::new));
    }

    private static long lock(OrgId org, Kept kept) {
        int share = Math.floorMod(kept.key().hash().hashCode(), LOCKS_PER_RULE);
        ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
        number.putInt(org.value().hashCode() * 31 + share).putInt(kept.check().number());
        return number.getLong(0);
    }

    static SqlCall forget(OrgId org, List<Place> places) {
        return SqlCall.of(
                FORGET,
                org.value(),
                places.stream().map(place -> place.check().number()).toArray(Integer[]::new),
                places.stream().map(place -> place.side().number()).toArray(Short[]::new),
                places.stream().map(Place::record).toArray(UUID[]::new));
    }

    static SqlCall forgetRecords(OrgId org, Collection<UUID> records) {
        return SqlCall.of(FORGET_RECORDS, org.value(), records.toArray(UUID[]::new));
    }

    static SqlCall keep(OrgId org, List<Kept> keys) {
        return SqlCall.of(
                KEEP,
                org.value(),
                keys.stream().map(kept -> kept.check().number()).toArray(Integer[]::new),
                keys.stream().map(kept -> kept.side().number()).toArray(Short[]::new),
                keys.stream().map(kept -> kept.key().hash()).toArray(UUID[]::new),
                keys.stream().map(Kept::record).toArray(UUID[]::new),
                keys.stream().map(kept -> kept.key().firstText()).toArray(String[]::new),
                keys.stream().map(MatchKeySql::further).toArray(String[]::new));
    }

    private static @Nullable String further(Kept kept) {
        List<String> texts = kept.key().texts();
        return texts.size() < 2 ? null : String.join(SEPARATOR, texts.subList(1, texts.size()));
    }

    /** The records looked through that match each of these; {@link #found} reads them. */
    static SqlCall find(OrgId org, DuplicateCheck check, List<Kept> written) {
        return SqlCall.of(
                "with " + threshold(check) + "u as materialized (select u.* from "
                        + afterThreshold(check)
                        + "unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[])"
                        + " as u(record_id, value_hash, first_text, further_texts))"
                        + " select u.record_id, f.record_id from u cross join lateral ("
                        + matching(check, MOST_FOUND + 1) + ") f",
                org.value(),
                check.number(),
                written.stream().map(Kept::record).toArray(UUID[]::new),
                written.stream().map(kept -> kept.key().hash()).toArray(UUID[]::new),
                written.stream().map(kept -> kept.key().firstText()).toArray(String[]::new),
                written.stream().map(MatchKeySql::further).toArray(String[]::new));
    }

    /** A record whose key is kept, with each that matches it, or with none. */
    static SqlCall matchesOf(OrgId org, DuplicateCheck check, UUID record) {
        return SqlCall.of(matches(check, "m.record_id = $4", 1), org.value(), check.number(), side(check), record);
    }

    /** The same of the next records after an id. */
    static SqlCall matchesAfter(OrgId org, DuplicateCheck check, UUID after, int records) {
        return SqlCall.of(matches(check, "m.record_id > $4", records), org.value(), check.number(), side(check), after);
    }

    private static int side(DuplicateCheck check) {
        return MatchKey.written(check).number();
    }

    private static String matches(DuplicateCheck check, String which, int most) {
        return "with " + threshold(check) + "u as materialized (select m.record_id, m.value_hash, m.first_text,"
                + " array_to_string(m.further_texts, chr(31)) as further_texts from "
                + afterThreshold(check)
                + "record_match m where m.org_id = $1"
                + " and m.rule_no = $2 and m.side = $3::int4 and " + which + " order by m.record_id limit " + most
                + ") select u.record_id, f.record_id from u left join lateral (" + matching(check, MOST_TOLD)
                + ") f on true order by u.record_id";
    }

    /**
     * The least likeness that the index of trigrams looks for, for the time of the statement: by its own, 30 percent, it finds
     * several times what a rule has of use. One percent less than the rule's, as what is exactly as alike as that may be rounded.
     */
    private static String threshold(DuplicateCheck check) {
        return likeness(check).stream()
                .findFirst()
                .map(percent -> "s as materialized (select set_config('pg_trgm.similarity_threshold', '"
                        + (percent - 1) / 100.0 + "', true)), ")
                .orElse("");
    }

    /** Nothing is looked for by a row of {@code u} before it is there, and it is not before this is done. */
    private static String afterThreshold(DuplicateCheck check) {
        return likeness(check).isEmpty() ? "" : "s cross join ";
    }

    private static List<Integer> likeness(DuplicateCheck check) {
        return check.conditions().stream()
                .filter(condition -> condition.method() == DuplicateMethod.FUZZY)
                .map(DuplicateCheck.Condition::percent)
                .toList();
    }

    /**
     * The records whose keys match that of {@code u}, the likest first where likeness counts. Where nothing has to be the same all
     * hashes of the rule are, and are not asked for: taking a hash for rare as those of other rules are, the planner would read
     * all keys of the rule by it instead of those alike by theirs.
     */
    private static String matching(DuplicateCheck check, int most) {
        List<Integer> likeness = likeness(check);
        String order = likeness.isEmpty() ? "" : "similarity(m.first_text, u.first_text) desc, ";
        return "select m.record_id from record_match m where m.org_id = $1 and m.rule_no = $2 and m.side = 0"
                + (likeness.size() == check.conditions().size() ? "" : " and m.value_hash = u.value_hash")
                + " and m.record_id <> u.record_id" + alike(likeness)
                + " order by " + order + "m.record_id limit " + most;
    }

    private static String alike(List<Integer> likeness) {
        StringBuilder conditions = new StringBuilder();
        for (int i = 0; i < likeness.size(); i++) {
            String least = " >= (" + likeness.get(i) + " / 100.0)::real";
            conditions.append(
                    i == 0
                            ? " and m.first_text % u.first_text and similarity(m.first_text, u.first_text)" + least
                            : " and similarity(m.further_texts[" + i + "], split_part(u.further_texts, chr(31), " + i
                                    + "))" + least);
        }
        return conditions.toString();
    }

    static Map<UUID, List<UUID>> found(SqlRows answer) {
        return IntStream.range(0, answer.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        row -> (UUID) Objects.requireNonNull(answer.value(row, 0)),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> (UUID) Objects.requireNonNull(answer.value(row, 1)), Collectors.toList())));
    }
}
