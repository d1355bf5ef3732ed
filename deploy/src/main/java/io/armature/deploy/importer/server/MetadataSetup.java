package io.armature.deploy.importer.server;

import java.util.List;
import java.util.Map;

/** Gives the organisation the fields, picklist values and overrides that a mapping needs. */
public final class MetadataSetup {
    private static final String CHANGE = """
            mutation Prepare($changes: [MetadataChangeInput!]!) {
              changeMetadata(changes: $changes) { version }
            }""";

    private MetadataSetup() {}

    /** Applies the changes as one change-set. */
    public static void apply(GraphQlClient client, List<Map<String, Object>> changes) {
        if (!changes.isEmpty()) {
            client.send(CHANGE, Map.of("changes", changes));
        }
    }
}
