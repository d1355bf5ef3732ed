package io.armature.core.oidc;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of issuers. */
@Entity
@Table(name = "issuer")
class ProviderRow {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private String org;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "org_id", insertable = false, updatable = false)
    private OrganisationRow organisation;

    private String name;

    private String issuer;

    private String audience;

    @Column(name = "authorized_parties")
    private String[] authorizedParties;

    @Column(name = "organisation_claim")
    private @Nullable String organisationClaim;

    @Column(name = "organisation_value")
    private @Nullable String organisationValue;

    @Column(name = "username_claim")
    private String usernameClaim;

    @Column(name = "email_claim")
    private @Nullable String emailClaim;

    @Column(name = "first_name_claim")
    private @Nullable String firstNameClaim;

    @Column(name = "last_name_claim")
    private @Nullable String lastNameClaim;

    @Column(name = "roles_claim")
    private @Nullable String rolesClaim;

    @Column(name = "role_values")
    private String[] roleValues;

    @Column(name = "role_names")
    private String[] roleNames;

    @Column(name = "teams_claim")
    private @Nullable String teamsClaim;

    @Column(name = "team_values")
    private String[] teamValues;

    @Column(name = "team_names")
    private String[] teamNames;

    @Column(name = "first_login")
    private String firstLogin;

    private boolean active;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private @Nullable UUID createdBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private @Nullable UUID changedBy;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected ProviderRow() {}

    /** A row to insert; the organisation itself is not known to it. */
    @SuppressWarnings("NullAway.Init")
    ProviderRow(IdentityProvider provider, Optional<UUID> by) {
        this.id = provider.id();
        this.org = provider.org().value();
        this.createdAt = provider.createdAt();
        this.createdBy = by.orElse(null);
        take(provider.settings(), provider.createdAt(), by);
    }

    /** Replaces what was said of it. */
    IdentityProvider change(ProviderSettings settings, Instant moment, Optional<UUID> by) {
        take(settings, moment, by);
        return provider();
    }

    IdentityProvider provider() {
        return new IdentityProvider(id, new OrgId(org), settings(), createdAt, changedAt);
    }

    /** The provider with its organisation, for a row that was read together with it. */
    RegisteredIssuer registered() {
        return new RegisteredIssuer(provider(), organisation.organisation());
    }

    private void take(ProviderSettings settings, Instant moment, Optional<UUID> by) {
        this.name = settings.name();
        this.issuer = settings.issuer();
        this.audience = settings.audience();
        this.authorizedParties = settings.authorizedParties().stream().sorted().toArray(String[]::new);
        this.organisationClaim =
                settings.organisation().map(there -> there.claim().text()).orElse(null);
        this.organisationValue =
                settings.organisation().map(OrganisationClaim::value).orElse(null);
        this.firstLogin = settings.firstLogin().name();
        this.active = settings.active();
        this.changedAt = moment;
        this.changedBy = by.orElse(null);
        take(settings.claims());
    }

    private void take(ClaimMapping claims) {
        this.usernameClaim = claims.username().text();
        this.emailClaim = claims.email().map(ClaimPath::text).orElse(null);
        this.firstNameClaim = claims.firstName().map(ClaimPath::text).orElse(null);
        this.lastNameClaim = claims.lastName().map(ClaimPath::text).orElse(null);
        this.rolesClaim = claims.roles().map(there -> there.claim().text()).orElse(null);
        List<String> roles = pairs(claims.roles());
        this.roleValues = half(roles, 0);
        this.roleNames = half(roles, 1);
        this.teamsClaim = claims.teams().map(there -> there.claim().text()).orElse(null);
        List<String> teams = pairs(claims.teams());
        this.teamValues = half(teams, 0);
        this.teamNames = half(teams, 1);
    }

    private ProviderSettings settings() {
        return new ProviderSettings(
                name,
                issuer,
                audience,
                Set.of(authorizedParties),
                path(organisationClaim).flatMap(claim -> Optional.ofNullable(organisationValue)
                        .map(value -> new OrganisationClaim(claim, value))),
                new ClaimMapping(
                        new ClaimPath(usernameClaim),
                        path(emailClaim),
                        path(firstNameClaim),
                        path(lastNameClaim),
                        path(rolesClaim).map(claim -> new NameMapping(claim, map(roleValues, roleNames))),
                        path(teamsClaim).map(claim -> new NameMapping(claim, map(teamValues, teamNames)))),
                FirstLogin.valueOf(firstLogin),
                active);
    }

    private static Optional<ClaimPath> path(@Nullable String text) {
        return Optional.ofNullable(text).map(ClaimPath::new);
    }

    /** Values and names in turn. */
    private static List<String> pairs(Optional<NameMapping> mapping) {
        List<String> pairs = new ArrayList<>();
        mapping.ifPresent(there -> there.names().forEach((value, name) -> {
            pairs.add(value);
            pairs.add(name);
        }));
        return pairs;
    }

    private static String[] half(List<String> pairs, int which) {
        String[] half = new String[pairs.size() / 2];
        for (int i = 0; i < half.length; i++) {
            half[i] = pairs.get(2 * i + which);
        }
        return half;
    }

    private static Map<String, String> map(String[] values, String[] names) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(values[i], names[i]);
        }
        return map;
    }
}
