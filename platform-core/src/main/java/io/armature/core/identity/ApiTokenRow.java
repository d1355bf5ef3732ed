package io.armature.core.identity;

import io.armature.core.identity.KnownTokens.Found;
import io.armature.core.org.OrgId;
import io.armature.core.registry.OrganisationRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A row of the table of tokens. Updates name the changed columns only: use and revocation may meet. */
@Entity
@DynamicUpdate
@Table(name = "api_token")
class ApiTokenRow {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private String org;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "org_id", insertable = false, updatable = false)
    private OrganisationRow organisation;

    @Column(name = "user_id", updatable = false)
    private @Nullable UUID user;

    @Column(updatable = false)
    private String name;

    private String prefix;

    @Column(name = "secret_hash")
    private byte[] secretHash;

    @Column(name = "previous_hash")
    private byte @Nullable [] previousHash;

    @Column(name = "previous_until")
    private @Nullable Instant previousUntil;

    @Column(name = "rotated_at")
    private @Nullable Instant rotatedAt;

    @Column(updatable = false)
    private String[] roles;

    @Column(updatable = false)
    private String @Nullable [] scopes;

    @Column(updatable = false)
    private String[] networks;

    @Column(name = "cost_per_minute", updatable = false)
    private @Nullable Integer costPerMinute;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private @Nullable UUID createdBy;

    @Column(name = "expires_at", updatable = false)
    private @Nullable Instant expiresAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected ApiTokenRow() {}

    /** A row to insert; the organisation itself is not known to it. */
    @SuppressWarnings("NullAway.Init")
    ApiTokenRow(ApiToken token, byte[] secretHash, Optional<UUID> createdBy) {
        this.id = token.id();
        this.org = token.org().value();
        this.user = token.user().orElse(null);
        this.name = token.name();
        this.prefix = token.prefix();
        this.secretHash = secretHash.clone();
        this.roles = token.roles().stream().sorted().toArray(String[]::new);
        TokenTerms terms = token.terms();
        this.scopes = terms.scopes()
                .granted()
                .map(all -> all.stream().sorted().toArray(String[]::new))
                .orElse(null);
        this.networks = terms.networks().texts().toArray(String[]::new);
        this.costPerMinute =
                terms.costPerMinute().isPresent() ? terms.costPerMinute().getAsInt() : null;
        this.createdAt = token.createdAt();
        this.createdBy = createdBy.orElse(null);
        this.expiresAt = token.expiresAt().orElse(null);
    }

    ApiToken token() {
        return new ApiToken(
                id,
                new OrgId(org),
                Optional.ofNullable(user),
                name,
                prefix,
                Set.of(roles),
                terms(),
                createdAt,
                Optional.ofNullable(expiresAt),
                Optional.ofNullable(lastUsedAt),
                Optional.ofNullable(revokedAt),
                rotation());
    }

    private TokenTerms terms() {
        return new TokenTerms(
                new Scopes(Optional.ofNullable(scopes).map(Set::of)),
                Networks.of(List.of(networks)),
                costPerMinute == null ? OptionalInt.empty() : OptionalInt.of(costPerMinute));
    }

    private Optional<ApiToken.Rotation> rotation() {
        return rotatedAt == null || previousUntil == null
                ? Optional.empty()
                : Optional.of(new ApiToken.Rotation(rotatedAt, previousUntil));
    }

    /** The token with its organisation, for a row that was read together with it by the hash of one of its secrets. */
    Found found(byte[] hash) {
        boolean current = Arrays.equals(hash, secretHash);
        return new Found(
                token(), organisation.organisation(), current ? Optional.empty() : Optional.ofNullable(previousUntil));
    }

    /** Gives the token another secret; the one it has works on until then, the one before that no more. */
    ApiToken rotate(TokenSecret next, Instant moment, Instant until) {
        previousHash = secretHash;
        previousUntil = until;
        rotatedAt = moment;
        secretHash = next.bytes();
        prefix = next.prefix();
        return token();
    }

    boolean worksAt(Instant moment) {
        return token().worksAt(moment);
    }

    /** Revokes the token from that moment on, unless it was before; returns it as it is then. */
    ApiToken revoke(Instant moment) {
        if (revokedAt == null) {
            revokedAt = moment;
        }
        return token();
    }
}
