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
import java.util.Optional;
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

    @Column(updatable = false)
    private String prefix;

    @Column(name = "secret_hash", updatable = false)
    private byte[] secretHash;

    @Column(updatable = false)
    private String[] roles;

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
                createdAt,
                Optional.ofNullable(expiresAt),
                Optional.ofNullable(lastUsedAt),
                Optional.ofNullable(revokedAt));
    }

    /** The token with its organisation, for a row that was read together with it. */
    Found found() {
        return new Found(token(), organisation.organisation());
    }

    /** Revokes the token from that moment on, unless it was before; returns it as it is then. */
    ApiToken revoke(Instant moment) {
        if (revokedAt == null) {
            revokedAt = moment;
        }
        return token();
    }
}
