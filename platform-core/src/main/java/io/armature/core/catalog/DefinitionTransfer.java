package io.armature.core.catalog;

import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.core.audit.AuditLog;
import io.armature.core.database.Database;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.draft.StandardNames;
import io.armature.metadata.format.DefinitionFile;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** An organisation's whole definition as a file, out and in. */
@Singleton
public class DefinitionTransfer {
    /** The source of every problem of a file. */
    static final String FILE = "definition.yaml";

    private final Database database;
    private final MetadataService metadata;
    private final Catalogs catalogs;
    private final StandardDefinitions standard;

    DefinitionTransfer(Database database, MetadataService metadata, Catalogs catalogs, StandardDefinitions standard) {
        this.database = database;
        this.metadata = metadata;
        this.catalogs = catalogs;
        this.standard = standard;
    }

    /** The definition as YAML, which another organisation can take; FORBIDDEN to callers who are no administrators. */
    public Uni<String> written(Caller caller) {
        OrgId org = caller.organisation().id();
        return PlatformRights.require(catalogs, caller, PlatformRight.METADATA)
                .chain(() -> database.inOrg(org).transaction(session -> AuditLog.record(
                                session, caller.actor(), AuditEntry.of(AuditKind.DEFINITION_EXPORTED))
                        .chain(() -> session.execute(StoredDefinitionRows.load(org)))))
                .map(answer -> Definitions.writeDefinition(
                        named(StoredDefinitionRows.read(answer).definition())));
    }

    /** Names that a later standard had to leave to the organisation are not stored before its next change. */
    private OrganisationDefinition named(OrganisationDefinition stored) {
        return StandardNames.of(standard, stored).keptIn(stored);
    }

    /**
     * Makes a file the organisation's definition: what it does not say goes, things of one name stay the same thing. As a whole
     * or not at all. Fails as {@link MetadataService#edit} does; every problem says the line it is about.
     *
     * @param yaml as {@link #written} gives it, or by hand
     * @param options the version the caller knows, whether to store, a note
     */
    public Uni<MetadataChangeResult> adopt(Caller caller, String yaml, EditOptions options) {
        return PlatformRights.require(catalogs, caller, PlatformRight.METADATA)
                .chain(() -> read(caller, yaml, options));
    }

    private Uni<MetadataChangeResult> read(Caller caller, String yaml, EditOptions options) {
        return switch (Definitions.readDefinition(FILE, yaml)) {
            case Outcome.Accepted<DefinitionFile> file -> adopt(caller, file.value(), options);
            case Outcome.Refused<DefinitionFile> refused ->
                Uni.createFrom().failure(new ProblemException(MetadataProblems.invalid(refused.problems())));
        };
    }

    private Uni<MetadataChangeResult> adopt(Caller caller, DefinitionFile file, EditOptions options) {
        List<MetadataChange> changes = List.of(new MetadataChange.AdoptDefinition(file.definition()));
        return metadata.edit(caller, new MetadataEdit.Changes(changes), options)
                .onFailure(ProblemException.class)
                .transform(failure -> located(failure, file));
    }

    private static ProblemException located(ProblemException refused, DefinitionFile file) {
        return new ProblemException(MetadataProblems.inFile(refused.problem(), file));
    }
}
