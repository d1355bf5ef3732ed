package io.armature.core.search.entry;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.core.value.TextFolding;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SlotKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What search is to find of records of a module, gathered to be stored with them. */
public final class SearchEntries {
    private static final String PUT = """
            insert into record_search (org_id, record_id, part, module_no, words, fuzzy)
            select $1, u.record_id, u.part, $2::int2, array_to_tsvector(string_to_array(u.words, ' ')), u.fuzzy
            from unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) as u(record_id, part, words, fuzzy)
            on conflict (org_id, record_id, part) do update set words = excluded.words, fuzzy = excluded.fuzzy""";
    private static final String DROP = "delete from record_search s using unnest($2::uuid[], $3::text[])"
            + " as u(record_id, part) where s.org_id = $1 and s.record_id = u.record_id and s.part = u.part";
    private static final String FORGET = "delete from record_search where org_id = $1 and record_id = any($2::uuid[])";

    private final OrgId org;
    private final Module module;
    private final TextFolding folding;
    private final List<Entry> kept = new ArrayList<>();
    private final List<Entry> gone = new ArrayList<>();

    private record Entry(
            UUID record,
            String part,
            String words,
            @Nullable String fuzzy) {}

    public SearchEntries(OrgId org, Module module, TextFolding folding) {
        this.org = org;
        this.module = module;
        this.folding = folding;
    }

    /** Whether search looks into a field. */
    public static boolean looksInto(Field field) {
        return field.flags().contains(FieldFlag.SEARCHABLE);
    }

    /** What says in storage which field of which module a text is of; the same whatever they are called. */
    public static String part(Module module, Field field) {
        return part(module.number(), SlotKey.of(field).fieldKey());
    }

    /** The same by the number of the module and the key of the field. */
    public static String part(int module, String fieldKey) {
        return module + ":" + fieldKey;
    }

    /** A record holds this text in a field, or none; of a field that search does not look into, whatever it holds is none. */
    public void set(UUID record, Field field, @Nullable Object text) {
        List<String> words =
                text == null || !looksInto(field) ? List.of() : SearchWords.of(field, text.toString(), folding);
        if (words.isEmpty()) {
            gone.add(new Entry(record, part(module, field), "", null));
            return;
        }
        String fuzzy = field.valueKind() == ValueKind.LONG_TEXT ? null : String.join(" ", words);
        kept.add(new Entry(record, part(module, field), scoped(words), fuzzy));
    }

    private String scoped(List<String> words) {
        return words.stream().map(word -> org.value() + word).collect(Collectors.joining(" "));
    }

    /** The statements that store it; none where there is nothing to store. */
    public List<SqlCall> statements() {
        List<SqlCall> calls = new ArrayList<>();
        if (!kept.isEmpty()) {
            calls.add(SqlCall.of(
                    PUT,
                    org.value(),
                    (short) module.number(),
                    kept.stream().map(Entry::record).toArray(UUID[]::new),
                    kept.stream().map(Entry::part).toArray(String[]::new),
                    kept.stream().map(Entry::words).toArray(String[]::new),
                    kept.stream().map(Entry::fuzzy).toArray(String[]::new)));
        }
        if (!gone.isEmpty()) {
            calls.add(SqlCall.of(
                    DROP,
                    org.value(),
                    gone.stream().map(Entry::record).toArray(UUID[]::new),
                    gone.stream().map(Entry::part).toArray(String[]::new)));
        }
        return calls;
    }

    /** Of records that are purged nothing is found. */
    public static SqlCall forget(OrgId org, Collection<UUID> records) {
        return SqlCall.of(FORGET, org.value(), records.toArray(UUID[]::new));
    }

    /** Of some records nothing is found in fields other than those that a module has: what was removed and not purged yet. */
    public static SqlCall forgetRemoved(OrgId org, Module module, Collection<UUID> records) {
        return SqlCall.of(
                FORGET + " and part <> all($3::text[])",
                org.value(),
                records.toArray(UUID[]::new),
                module.fields().values().stream()
                        .filter(SearchEntries::looksInto)
                        .map(field -> part(module, field))
                        .toArray(String[]::new));
    }
}
