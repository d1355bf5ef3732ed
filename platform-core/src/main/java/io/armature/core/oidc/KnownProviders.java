package io.armature.core.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.armature.core.database.PlatformSessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Who registered an issuer, as it was within the last second; issuers that nobody registered too. */
@Singleton
class KnownProviders {
    private static final String BY_ISSUER =
            "from ProviderRow p join fetch p.organisation o left join fetch o.limits where p.issuer = :issuer and p.active = true";
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Cache<String, List<RegisteredIssuer>> found;
    private final PlatformSessions sessions;

    KnownProviders(PlatformSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.found = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(FRESH)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** The one registration that a token means; refused with UNAUTHENTICATED if there is none, or not just one. */
    Uni<RegisteredIssuer> of(String issuer, Map<String, Object> claims) {
        List<RegisteredIssuer> fresh = found.getIfPresent(issuer);
        Uni<List<RegisteredIssuer>> all =
                fresh == null ? load(issuer) : Uni.createFrom().item(fresh);
        return all.map(registered -> one(issuer, registered, claims));
    }

    void forgetAll() {
        found.invalidateAll();
    }

    private Uni<List<RegisteredIssuer>> load(String issuer) {
        return sessions.read(session -> session.createSelectionQuery(BY_ISSUER, ProviderRow.class)
                        .setParameter("issuer", issuer)
                        .getResultList())
                .map(rows -> rows.stream().map(ProviderRow::registered).toList())
                .invoke(registered -> found.put(issuer, registered));
    }

    private static RegisteredIssuer one(String issuer, List<RegisteredIssuer> registered, Map<String, Object> claims) {
        List<RegisteredIssuer> meant = registered.stream()
                .filter(each -> each.settings()
                        .organisation()
                        .map(claim -> claim.holdsIn(claims))
                        .orElse(true))
                .toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        throw registered.isEmpty() ? TokenRefused.unknownIssuer(issuer) : TokenRefused.noOrganisation();
    }
}
