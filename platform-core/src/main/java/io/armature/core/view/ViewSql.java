package io.armature.core.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The statements on saved views. Whatever reads them reads those alone that the caller may know of. */
final class ViewSql {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String COLUMNS =
            "id, module_no, name, owner_id, visibility, team_id, content::text, updated_at";
    private static final String KNOWN = "select " + COLUMNS + " from saved_view where org_id = $1 and (owner_id = $2"
            + " or visibility = 'PUBLIC' or (visibility = 'TEAM' and team_id = any($3)))";

    private static final String MENTIONS = "exists (select from unnest($3::text[]) a"
            + " where position(a in lower(content::text)) > 0 or position(a in lower(name)) > 0)";
    private static final String PERSONAL =
            "org_id = $1 and (visibility = 'PRIVATE' and owner_id = any($2::uuid[]) or " + MENTIONS + ")";
    private static final int LONGEST = 32_768;

    private ViewSql() {}

    static SqlCall known(Caller caller, Collection<UUID> ids) {
        return known(caller, " and id = any($4)", ids.toArray(UUID[]::new));
    }

    static SqlCall ofModule(Caller caller, int module) {
        return known(caller, " and module_no = $4 order by name, id", (short) module);
    }

    private static SqlCall known(Caller caller, String which, Object value) {
        return SqlCall.of(
                KNOWN + which,
                caller.organisation().id().value(),
                caller.user().orElse(null),
                caller.standing().teams().toArray(UUID[]::new),
                value);
    }

    /** Everything that the caller knows of, by name. */
    static SqlCall all(Caller caller) {
        return SqlCall.of(
                KNOWN + " order by name, id",
                caller.organisation().id().value(),
                caller.user().orElse(null),
                caller.standing().teams().toArray(UUID[]::new));
    }

    /** Those that a person saved, and those that hold one of its addresses. */
    static SqlCall ofPerson(OrgId org, Collection<UUID> persons, Collection<String> addresses) {
        return person(
                "select " + COLUMNS + " from saved_view where org_id = $1 and (owner_id = any($2::uuid[]) or "
                        + MENTIONS + ") order by name, id",
                org,
                persons,
                addresses);
    }

    static SqlCall personal(OrgId org, Collection<UUID> persons, Collection<String> addresses) {
        return person("select id from saved_view where " + PERSONAL, org, persons, addresses);
    }

    static SqlCall erase(OrgId org, Collection<UUID> persons, Collection<String> addresses) {
        return person("delete from saved_view where " + PERSONAL + " returning id", org, persons, addresses);
    }

    private static SqlCall person(String text, OrgId org, Collection<UUID> persons, Collection<String> addresses) {
        return SqlCall.of(text, org.value(), persons.toArray(UUID[]::new), addresses.toArray(String[]::new));
    }

    static SqlCall count(Caller caller, int module) {
        return SqlCall.of(
                "select count(*) from saved_view where org_id = $1 and module_no = $2"
                        + " and owner_id is not distinct from $3::uuid",
                caller.organisation().id().value(),
                (short) module,
                caller.user().orElse(null));
    }

    static SqlCall insert(Caller caller, UUID id, ViewDraft draft) {
        return SqlCall.of(
                "insert into saved_view (org_id, id, module_no, name, owner_id, visibility, team_id, content)"
                        + " values ($1, $2, $3, $4, $5, $6, $7, $8::text::jsonb) returning " + COLUMNS,
                caller.organisation().id().value(),
                id,
                (short) draft.module(),
                draft.name(),
                caller.user().orElse(null),
                draft.visibility().name(),
                draft.team().orElse(null),
                text(draft.content()));
    }

    static SqlCall update(Caller caller, UUID id, ViewDraft draft) {
        return SqlCall.of(
                "update saved_view set name = $3, visibility = $4, team_id = $5, content = $6::text::jsonb,"
                        + " updated_at = now() where org_id = $1 and id = $2 returning " + COLUMNS,
                caller.organisation().id().value(),
                id,
                draft.name(),
                draft.visibility().name(),
                draft.team().orElse(null),
                text(draft.content()));
    }

    static SqlCall delete(Caller caller, UUID id) {
        return SqlCall.of(
                "delete from saved_view where org_id = $1 and id = $2",
                caller.organisation().id().value(),
                id);
    }

    /** Whether there is such a team. */
    static SqlCall team(Caller caller, UUID team) {
        return SqlCall.of(
                "select id from teams where org_id = $1 and id = $2 and deleted_at is null",
                caller.organisation().id().value(),
                team);
    }

    static List<SavedView> read(SqlRows rows) {
        return IntStream.range(0, rows.size()).mapToObj(row -> view(rows, row)).toList();
    }

    private static SavedView view(SqlRows rows, int row) {
        return new SavedView(
                (UUID) required(rows, row, 0),
                ((Number) required(rows, row, 1)).intValue(),
                (String) required(rows, row, 2),
                Optional.ofNullable((UUID) rows.value(row, 3)),
                ViewVisibility.valueOf((String) required(rows, row, 4)),
                Optional.ofNullable((UUID) rows.value(row, 5)),
                content((String) required(rows, row, 6)),
                (OffsetDateTime) required(rows, row, 7));
    }

    private static Object required(SqlRows rows, int row, int column) {
        return Objects.requireNonNull(rows.value(row, column));
    }

    private static String text(ViewContent content) {
        Map<String, Object> members = new LinkedHashMap<>();
        content.where().ifPresent(where -> members.put("where", where));
        content.orderBy().ifPresent(order -> members.put("orderBy", order));
        members.put("columns", content.columns());
        try {
            return bounded(JSON.writeValueAsString(members));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A view that is no JSON", broken);
        }
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST) {
            throw ProblemException.of(
                    ProblemCode.LIMIT_EXCEEDED,
                    "What a view says takes at most " + LONGEST + " characters as JSON, not " + text.length());
        }
        return text;
    }

    private static ViewContent content(String text) {
        try {
            Map<?, ?> members = JSON.readValue(text, Map.class);
            List<?> columns = (List<?>) Objects.requireNonNull(members.get("columns"));
            return new ViewContent(
                    Optional.ofNullable(members.get("where")),
                    Optional.ofNullable(members.get("orderBy")),
                    columns.stream().map(String::valueOf).toList());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored view that is no JSON", broken);
        }
    }
}
