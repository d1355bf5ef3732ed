package io.armature.graphql.visible;

import io.armature.graphql.schema.GenericField;
import io.armature.metadata.access.PlatformRight;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The root fields that are written by hand, and the right that each takes. */
public final class PlatformFields {
    private static final Set<String> FOR_EVERYONE = Set.of(
            "me",
            "organisation",
            "modules",
            "module",
            "picklists",
            "picklist",
            "whyVisible",
            "changes",
            "recordHistory",
            "recordAsOf",
            "duplicatesOf",
            "recordDuplicates",
            "views",
            "saveView",
            "deleteView");

    /** For those who may change records of some module. */
    private static final Set<String> OF_SHARES = Set.of("shares", "shareRecord", "unshareRecord");

    /** The same, whoever decides on access. */
    private static final Set<String> OF_WRITERS = Set.of("revertRecord");

    /** For those who may do so to records of some module. */
    private static final String UNDO_MERGE = "undoMerge";

    private static final Map<String, PlatformRight> RIGHTS = Map.ofEntries(
            Map.entry("accessModel", PlatformRight.ACCESS),
            Map.entry("accessVersions", PlatformRight.ACCESS),
            Map.entry("exportAccess", PlatformRight.ACCESS),
            Map.entry("changeAccess", PlatformRight.ACCESS),
            Map.entry("revertAccess", PlatformRight.ACCESS),
            Map.entry("importAccess", PlatformRight.ACCESS),
            Map.entry("auditLog", PlatformRight.AUDIT),
            Map.entry("verifyAuditLog", PlatformRight.AUDIT),
            Map.entry("exportPerson", PlatformRight.PRIVACY),
            Map.entry("erasePerson", PlatformRight.PRIVACY),
            Map.entry("apiTokens", PlatformRight.TOKENS),
            Map.entry("createApiToken", PlatformRight.TOKENS),
            Map.entry("revokeApiToken", PlatformRight.TOKENS),
            Map.entry("rotateApiToken", PlatformRight.TOKENS),
            Map.entry("identityProviders", PlatformRight.SETTINGS),
            Map.entry("createIdentityProvider", PlatformRight.SETTINGS),
            Map.entry("changeIdentityProvider", PlatformRight.SETTINGS),
            Map.entry("removeIdentityProvider", PlatformRight.SETTINGS),
            Map.entry("registeredOperations", PlatformRight.SETTINGS),
            Map.entry("registerOperations", PlatformRight.SETTINGS),
            Map.entry("removeOperations", PlatformRight.SETTINGS),
            Map.entry("restrictOperations", PlatformRight.SETTINGS),
            Map.entry("setFiscalYearStart", PlatformRight.SETTINGS),
            Map.entry("changeMetadata", PlatformRight.METADATA),
            Map.entry("revertMetadata", PlatformRight.METADATA),
            Map.entry("recountRollups", PlatformRight.METADATA),
            Map.entry("metadataVersions", PlatformRight.METADATA),
            Map.entry("metadataDifference", PlatformRight.METADATA),
            Map.entry("metadataUses", PlatformRight.METADATA),
            Map.entry("exportDefinition", PlatformRight.METADATA),
            Map.entry("importDefinition", PlatformRight.METADATA));

    private PlatformFields() {}

    /** Whether a hand-written root field is there for a caller. One that is not listed takes every right. */
    public static boolean allows(String field, CallerView view) {
        if (FOR_EVERYONE.contains(field) || field.startsWith("__")) {
            return true;
        }
        if (OF_SHARES.contains(field)) {
            return view.mayAnywhere(GenericField.UPDATE_RECORD) || view.may(PlatformRight.ACCESS);
        }
        if (OF_WRITERS.contains(field)) {
            return view.mayAnywhere(GenericField.UPDATE_RECORD);
        }
        if (field.equals(UNDO_MERGE)) {
            return view.undoesMergesAnywhere();
        }
        return Optional.ofNullable(RIGHTS.get(field))
                .map(view::may)
                .orElseGet(() -> Arrays.stream(PlatformRight.values()).allMatch(view::may));
    }

    /** Whether it is said here who may use the field. */
    public static boolean isListed(String field) {
        return FOR_EVERYONE.contains(field)
                || OF_SHARES.contains(field)
                || OF_WRITERS.contains(field)
                || field.equals(UNDO_MERGE)
                || RIGHTS.containsKey(field);
    }
}
