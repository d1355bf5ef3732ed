package io.armature.core.catalog;

import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.change.Difference;
import io.armature.metadata.change.Differences;
import io.armature.metadata.draft.StandardNames;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.SlotBindings;
import io.armature.metadata.use.AccessUses;
import io.armature.metadata.use.Thing;
import io.armature.metadata.use.Use;
import io.armature.metadata.use.Uses;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The versions of an organisation's definition, each kept for ever. */
@Singleton
public class MetadataVersions {
    /** How many one page has at most. */
    public static final int MOST = 200;

    private static final String LIST = "select version, changed_at, changed_by_id, note, coalesce(differences, 0)"
            + " from organisation_definition where org_id = $1 and version < $2 order by version desc limit $3";

    private final Database database;
    private final Catalogs catalogs;
    private final StandardDefinitions standard;

    MetadataVersions(Database database, Catalogs catalogs, StandardDefinitions standard) {
        this.database = database;
        this.catalogs = catalogs;
        this.standard = standard;
    }

    /**
     * The newest versions first. Version 0, the standard, is not among them: nobody made it.
     *
     * @param first how many, 1 to {@link #MOST}
     * @param before only versions older than this one, if given
     */
    public Uni<List<MetadataVersion>> list(OrgId org, int first, OptionalInt before) {
        int most = Math.clamp(first, 1, MOST);
        return database.inOrg(org)
                .read(SqlCall.of(LIST, org.value(), before.orElse(Integer.MAX_VALUE), most), ReadKind.BY_KEY)
                .map(rows -> IntStream.range(0, rows.size())
                        .mapToObj(row -> version(rows, row))
                        .toList());
    }

    /** What is different in the second version against the first; fails with NOT_FOUND if one is not there. */
    public Uni<List<Difference>> difference(OrgId org, int from, int to) {
        return Uni.combine()
                .all()
                .unis(definition(org, from), definition(org, to))
                .with((before, after) -> Differences.between(catalog(before), catalog(after)));
    }

    /** Everything that uses a thing in the present version. */
    public Uni<List<Use>> uses(OrgId org, Thing thing) {
        return database.inOrg(org)
                .read(StoredDefinitionRows.load(org), ReadKind.BY_KEY)
                .map(StoredDefinitionRows::read)
                .map(stored -> Uses.of(
                        thing, StandardNames.of(standard, stored.definition()).shown(), stored.definition()))
                .chain(uses -> catalogs.current(org)
                        .map(now -> AccessUses.of(thing, now.access().definition(), now.catalog()))
                        .map(named ->
                                Stream.concat(uses.stream(), named.stream()).toList()));
    }

    private Uni<OrganisationDefinition> definition(OrgId org, int version) {
        return version == 0
                ? Uni.createFrom().item(OrganisationDefinition.unchanged())
                : database.inOrg(org)
                        .read(StoredDefinitionRows.version(org, version), ReadKind.BY_KEY)
                        .map(rows -> StoredDefinitionRows.definition(version, rows));
    }

    private Catalog catalog(OrganisationDefinition definition) {
        return switch (CatalogResolver.resolve(
                StandardNames.of(standard, definition), definition, SlotBindings.none())) {
            case Outcome.Accepted<Catalog> accepted -> accepted.value();
            case Outcome.Refused<Catalog> refused ->
                throw new ProblemException(MetadataProblems.invalid(refused.problems()));
        };
    }

    private static MetadataVersion version(SqlRows rows, int row) {
        return new MetadataVersion(
                (Integer) Objects.requireNonNull(rows.value(row, 0)),
                (OffsetDateTime) Objects.requireNonNull(rows.value(row, 1)),
                Optional.ofNullable((UUID) rows.value(row, 2)),
                Optional.ofNullable((String) rows.value(row, 3)),
                (Integer) Objects.requireNonNull(rows.value(row, 4)));
    }
}
