package io.armature.core.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import jakarta.inject.Singleton;

/** From what is stored to a catalog; organisations alike get the same instance. */
@Singleton
class CatalogBuilder {
    private final StandardDefinitions standard;
    private final Cache<String, Catalog> byFingerprint =
            Caffeine.newBuilder().weakValues().build();

    CatalogBuilder(StandardDefinitions standard) {
        this.standard = standard;
    }

    /** Fails with METADATA_INVALID if what is stored no longer fits the standard definitions. */
    OrgCatalog build(OrgId org, StoredDefinition stored) {
        Outcome<Catalog> resolved = CatalogResolver.resolve(standard, stored.definition(), stored.slots());
        return switch (resolved) {
            case Outcome.Accepted<Catalog> accepted ->
                new OrgCatalog(org, stored.definition().version(), stored.revision(), shared(accepted.value()));
            case Outcome.Refused<Catalog> refused ->
                throw new ProblemException(MetadataProblems.invalid(refused.problems()));
        };
    }

    private Catalog shared(Catalog catalog) {
        return byFingerprint.get(catalog.fingerprint(), fingerprint -> catalog);
    }
}
