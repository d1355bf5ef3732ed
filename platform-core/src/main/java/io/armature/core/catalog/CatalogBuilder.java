package io.armature.core.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.armature.core.access.AccessModel;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.draft.StandardNames;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.SlotBindings;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * From what is stored to a catalog. Organisations alike get the same instance: those that stored the same (most stored
 * nothing) without resolving it again, others by fingerprint.
 */
@Singleton
class CatalogBuilder {
    private static final Logger LOG = Logger.getLogger(CatalogBuilder.class);

    private final StandardDefinitions standard;
    private final Cache<String, Catalog> byFingerprint =
            Caffeine.newBuilder().weakValues().build();

    private final Cache<Content, Catalog> byContent =
            Caffeine.newBuilder().weakValues().build();

    private final Cache<Said, AccessModel> byAccess =
            Caffeine.newBuilder().weakValues().build();

    /** What an organisation says of access, and on what. */
    private record Said(AccessDefinition own, String catalog) {}

    /** What a catalog is made of, whosever it is. */
    private record Content(OrganisationDefinition definition, SlotBindings slots) {
        static Content of(StoredDefinition stored) {
            return new Content(stored.definition().withVersion(0), stored.slots());
        }
    }

    CatalogBuilder(StandardDefinitions standard) {
        this.standard = standard;
    }

    /** Fails with METADATA_INVALID if what is stored no longer fits the standard definitions. */
    OrgCatalog build(OrgId org, StoredDefinition stored) {
        Catalog catalog = byContent.get(Content.of(stored), content -> shared(resolved(content)));
        return new OrgCatalog(
                org,
                stored.definition().version(),
                stored.revision(),
                catalog,
                access(org, stored, catalog),
                stored.access().version());
    }

    /** What is stored and cannot be read leaves the organisation to its administrators. */
    private AccessModel access(OrgId org, StoredDefinition stored, Catalog catalog) {
        return switch (stored.access().definition()) {
            case Outcome.Accepted<AccessDefinition> accepted ->
                byAccess.get(
                        new Said(accepted.value(), catalog.fingerprint()),
                        said -> AccessModel.of(said.own(), standardAccess(stored), catalog));
            case Outcome.Refused<AccessDefinition> refused -> {
                LOG.errorf("The access definition of %s cannot be read: %s", org.value(), refused.problems());
                yield AccessModel.administratorsOnly(standardAccess(stored), catalog);
            }
        };
    }

    /** By the names that the catalog shows: its fingerprint tells them. */
    private AccessDefinition standardAccess(StoredDefinition stored) {
        return StandardNames.of(standard, stored.definition()).shown().access();
    }

    private Catalog resolved(Content content) {
        Outcome<Catalog> resolved = CatalogResolver.resolve(
                StandardNames.of(standard, content.definition()), content.definition(), content.slots());
        return switch (resolved) {
            case Outcome.Accepted<Catalog> accepted -> accepted.value();
            case Outcome.Refused<Catalog> refused ->
                throw new ProblemException(MetadataProblems.invalid(refused.problems()));
        };
    }

    private Catalog shared(Catalog catalog) {
        return byFingerprint.get(catalog.fingerprint(), fingerprint -> catalog);
    }
}
