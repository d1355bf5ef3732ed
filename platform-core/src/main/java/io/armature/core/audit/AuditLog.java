package io.armature.core.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Adds entries to the log, in the transaction of what they tell about. The lock that every writer shares is what sealing waits
 * for: whoever draws a position holds it, so that no entry comes to light behind a seal.
 */
public final class AuditLog {
    /** Both drivers' parameters go in for the first and second place. */
    private static final String INSERT = """
            with held as materialized (
                select pg_advisory_xact_lock_shared(hashtextextended(cast(%1$s as text), 17)) as lock
            ), entry as materialized (
                select e.*, n.place from held, jsonb_array_elements(cast(cast(%2$s as text) as jsonb))
                    with ordinality as n(json, place),
                    jsonb_to_record(n.json) as e(happened_at timestamptz, last_at timestamptz, times int4,
                        kind text, detail text, module text, record_id uuid, names jsonb, version int4,
                        user_id uuid, token_id uuid, channel text, request_id text, address text)
            )
            insert into audit_log (org_id, happened_at, last_at, times, kind, detail, module, record_id, names, version,
                user_id, token_id, channel, request_id, address)
            select cast(%1$s as text), coalesce(happened_at, now()), coalesce(last_at, now()), times, kind, detail, module,
                record_id, array(select jsonb_array_elements_text(names)), version, user_id, token_id, channel,
                request_id, address
            from entry order by place""";

    static final String LOCK_SEED = "17";
    private static final String BY_DOOR = INSERT.formatted("$1", "$2");
    private static final int LONGEST_TEXT = 200;

    private AuditLog() {}

    /** Records what somebody does in this transaction; with it, the entry is kept or not. */
    public static Uni<Void> record(SqlSession session, Actor actor, AuditEntry... entries) {
        return record(session, actor, List.of(entries));
    }

    /** The same for any number; none needs no statement. */
    public static Uni<Void> record(SqlSession session, Actor actor, List<AuditEntry> entries) {
        return entries.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.execute(SqlCall.of(BY_DOOR, actor.org().value(), json(actor, entries)))
                        .replaceWithVoid();
    }

    /** The statement for what happened before, of one organisation. */
    static SqlCall insert(OrgId org, List<Tally> tallies) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        tallies.forEach(tally -> {
            ObjectNode node = node(tally.actor(), tally.entry());
            node.put("happened_at", stamp(tally.first()));
            node.put("last_at", stamp(tally.last()));
            node.put("times", tally.times());
            all.add(node);
        });
        return SqlCall.of(BY_DOOR, org.value(), all.toString());
    }

    /** The statement with the parameters of another driver. */
    static String text(String org, String entries) {
        return INSERT.formatted(org, entries);
    }

    static String json(Actor actor, List<AuditEntry> entries) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        entries.forEach(entry -> all.add(node(actor, entry)));
        return all.toString();
    }

    private static ObjectNode node(Actor actor, AuditEntry entry) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("times", 1);
        node.put("kind", entry.kind().name());
        entry.detail().ifPresent(detail -> node.put("detail", cut(detail)));
        entry.module().ifPresent(module -> node.put("module", cut(module)));
        entry.record().ifPresent(record -> node.put("record_id", record.toString()));
        ArrayNode names = node.putArray("names");
        entry.names().forEach(name -> names.add(cut(name)));
        entry.version().ifPresent(version -> node.put("version", version));
        actor.user().ifPresent(user -> node.put("user_id", user.toString()));
        actor.token().ifPresent(token -> node.put("token_id", token.toString()));
        node.put("channel", actor.channel().name());
        actor.origin().requestId().ifPresent(id -> node.put("request_id", cut(id)));
        actor.origin().address().ifPresent(address -> node.put("address", cut(address)));
        return node;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static String stamp(OffsetDateTime instant) {
        return instant.withOffsetSameInstant(ZoneOffset.UTC).toString();
    }
}
