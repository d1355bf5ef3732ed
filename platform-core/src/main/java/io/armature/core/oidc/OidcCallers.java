package io.armature.core.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.armature.core.audit.Actor;
import io.armature.core.audit.Admissions;
import io.armature.core.audit.Origin;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Standings;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Tells who calls from a token of the organisation's identity provider: the list of stages. */
@Singleton
public class OidcCallers {
    private static final Duration TRUSTED = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final KnownProviders providers;
    private final SigningKeys keys;
    private final TokenVerifier verifier;
    private final UserIdentities identities;
    private final NewUsers newUsers;
    private final TakeOver takeOver;
    private final Standings standings;
    private final Admissions admissions;
    private final Cache<String, Login> trusted;

    /** A token that was found to be good, and whose it is. */
    private record Login(RegisteredIssuer registered, ClaimedUser claimed, KnownUser user) {}

    OidcCallers(
            KnownProviders providers,
            SigningKeys keys,
            UserIdentities identities,
            NewUsers newUsers,
            TakeOver takeOver,
            Standings standings,
            Admissions admissions,
            Clock clock) {
        this.providers = providers;
        this.keys = keys;
        this.verifier = new TokenVerifier(clock);
        this.identities = identities;
        this.newUsers = newUsers;
        this.takeOver = takeOver;
        this.standings = standings;
        this.admissions = admissions;
        this.trusted = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(TRUSTED)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** Whether a bearer token is a JWT, and so for this class to judge. */
    public static boolean reads(String bearerToken) {
        return UnverifiedToken.hasForm(bearerToken);
    }

    /**
     * The caller of a JWT.
     *
     * @param bearerToken what follows {@code Bearer} in the header
     * @param origin the request, and where it comes from
     * @return fails with UNAUTHENTICATED and the reason, or UNAVAILABLE when the issuer cannot be reached; who was found is
     *     trusted for a second
     */
    public Uni<Caller> authenticate(String bearerToken, Origin origin) {
        Login known = trusted.getIfPresent(bearerToken);
        Uni<Login> login = known == null
                ? Uni.createFrom()
                        .deferred(() -> login(UnverifiedToken.read(bearerToken), origin))
                        .invoke(made -> trusted.put(bearerToken, made))
                : Uni.createFrom().item(known);
        return login.chain(this::caller)
                .map(found -> found.from(origin))
                .invoke(found -> admissions.admitted(found.actor()));
    }

    private Uni<Login> login(UnverifiedToken token, Origin origin) {
        return providers.of(token.issuer(), token.claims()).chain(registered -> keys.of(token.issuer(), token.keyId())
                .map(signing -> verifier.verify(token, registered.settings(), signing))
                .chain(claims -> login(registered, claims))
                .onFailure(OidcCallers::isRefusal)
                .invoke(failure -> admissions.refused(
                        Actor.stranger(registered.organisation().id(), origin), ProblemCode.UNAUTHENTICATED.name())));
    }

    /** An issuer out of reach has refused nobody. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof ProblemException refusal && refusal.problem().code() == ProblemCode.UNAUTHENTICATED;
    }

    private Uni<Login> login(RegisteredIssuer registered, Map<String, Object> claims) {
        ClaimedUser claimed = ClaimedUser.of(claims, registered.settings().claims());
        return find(registered, claimed)
                .chain(found ->
                        found.map(user -> Uni.createFrom().item(user)).orElseGet(() -> first(registered, claimed)))
                .invoke(user -> requireActive(user.active()))
                .chain(user -> upToDate(registered, claimed, user))
                .map(user -> new Login(registered, claimed, user));
    }

    private Uni<Optional<KnownUser>> find(RegisteredIssuer registered, ClaimedUser claimed) {
        OrgId org = registered.organisation().id();
        return identities.find(org, registered.settings().issuer(), claimed.subject());
    }

    /** Another request of the same user may be making the same record: then that one is theirs. */
    private Uni<KnownUser> first(RegisteredIssuer registered, ClaimedUser claimed) {
        Uni<KnownUser> there = find(registered, claimed)
                .map(found -> found.orElseThrow(() -> TokenRefused.because("Your user record is gone again")));
        return newUsers.login(registered, claimed)
                .chain(() -> there)
                .onFailure()
                .recoverWithUni(failure -> there.onFailure().transform(none -> failure));
    }

    private Uni<KnownUser> upToDate(RegisteredIssuer registered, ClaimedUser claimed, KnownUser user) {
        if (user.claimsHash().equals(claimed.fingerprint())) {
            return Uni.createFrom().item(user);
        }
        return takeOver.run(registered, claimed, user.id())
                .invoke(() -> standings.forget(registered.organisation().id(), user.id()))
                .chain(() -> find(registered, claimed))
                .map(found -> found.orElseThrow(() -> TokenRefused.because("Your user record is gone")))
                .invoke(there -> requireActive(there.active()));
    }

    /** Where the user stands is no part of what was found for the token: it is trusted for a second itself. */
    private Uni<Caller> caller(Login login) {
        return standings
                .of(login.registered().organisation().id(), login.user().id())
                .map(found -> {
                    requireActive(found.isPresent());
                    Standings.Known known = found.orElseThrow();
                    return new Caller(
                            login.registered().organisation(),
                            Optional.of(login.user().id()),
                            Optional.empty(),
                            login.claimed().roles().orElse(known.roles()),
                            Scopes.everything(),
                            known.standing());
                });
    }

    private static void requireActive(boolean active) {
        if (!active) {
            throw TokenRefused.because("Your user record is deactivated. Ask an administrator");
        }
    }
}
