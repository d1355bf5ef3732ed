package io.armature.core.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.resolve.Slot;
import io.armature.metadata.resolve.SlotBindings;
import io.armature.metadata.resolve.SlotKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads what is stored of an organisation's catalog: one statement, so that its parts fit together. */
final class StoredDefinitionRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOAD = """
            select coalesce(r.revision, 0)::int8, d.document::text,
                (select json_agg(json_build_array(b.module, b.field_key, b.kind, b.number, b.state))::text
                    from slot_binding b where b.org_id = $1),
                coalesce(r.access_version, 0), a.document::text
            from (select $1::text as org_id) o
            left join catalog_revision r on r.org_id = o.org_id
            left join organisation_definition d on d.org_id = r.org_id and d.version = r.version
            left join access_definition a on a.org_id = r.org_id and a.version = r.access_version""";

    private StoredDefinitionRows() {}

    static SqlCall load(OrgId org) {
        return SqlCall.of(LOAD, org.value());
    }

    /** The document of one version: one row and column, or none. */
    static SqlCall version(OrgId org, int version) {
        return SqlCall.of(
                "select document::text from organisation_definition where org_id = $1 and version = $2",
                org.value(),
                version);
    }

    /** The definition in a document; fails with NOT_FOUND if there is no such version. */
    static OrganisationDefinition definition(int version, SqlRows answer) {
        if (answer.size() == 0) {
            throw new ProblemException(MetadataProblems.noSuchVersion(version));
        }
        return definition((String) Objects.requireNonNull(answer.value(0, 0)));
    }

    static StoredDefinition read(SqlRows answer) {
        return new StoredDefinition(
                (Long) Objects.requireNonNull(answer.value(0, 0)),
                definition((String) answer.value(0, 1)),
                slots((String) answer.value(0, 2)),
                access((Integer) Objects.requireNonNull(answer.value(0, 3)), (String) answer.value(0, 4)));
    }

    private static OrganisationDefinition definition(@Nullable String document) {
        return document == null
                ? OrganisationDefinition.unchanged()
                : Definitions.readOrganisation(document).orThrow();
    }

    private static StoredAccess access(int version, @Nullable String document) {
        return document == null
                ? StoredAccess.nothing()
                : new StoredAccess(version, Definitions.readStoredAccess(document));
    }

    private static SlotBindings slots(@Nullable String bindings) {
        if (bindings == null) {
            return SlotBindings.none();
        }
        Map<SlotKey, Slot> slots = new HashMap<>();
        for (JsonNode binding : parsed(bindings)) {
            slots.put(
                    new SlotKey(binding.get(0).textValue(), binding.get(1).textValue()),
                    new Slot(
                            Slot.Kind.valueOf(binding.get(2).textValue()),
                            binding.get(3).intValue(),
                            Slot.State.valueOf(binding.get(4).textValue())));
        }
        return new SlotBindings(slots);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The database wrote JSON that is none", broken);
        }
    }
}
