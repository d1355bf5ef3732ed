package io.armature.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.audit.Actor;
import io.armature.core.audit.Admissions;
import io.armature.core.audit.AuditNotes;
import io.armature.core.audit.Origin;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.PlatformSessions;
import io.armature.core.database.SqlCall;
import io.armature.core.database.TestDatabase;
import io.armature.core.database.TestSessions;
import io.armature.core.limit.Limit;
import io.armature.core.limit.Limits;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.registry.NewOrganisation;
import io.armature.core.registry.Organisations;
import io.armature.core.registry.TestOrganisations;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private final SettableClock clock = new SettableClock();
    private final PlatformDoor platform = TestDatabase.shared().connections().platform();
    private final PlatformSessions sessions = TestSessions.shared().sessions();
    private final KnownTokens known = new KnownTokens(clock);
    private final ApiTokens tokens = new ApiTokens(sessions, known, clock);
    private static final Origin HERE = Origin.of("request", "203.0.113.7");

    private final Callers callers = new Callers(
            sessions,
            known,
            new LastUse(sessions, clock),
            new Standings(TestDatabase.shared().connections(), clock),
            new Admissions(AuditNotes.NONE, clock),
            clock);

    @Nested
    @DisplayName("A token")
    class Token {
        @Test
        @DisplayName("opens its own organisation with its roles and user")
        void opens() {
            OrgId org = TestDatabase.shared().newOrganisation();
            UUID user = new Staff(org).user("ada");
            CreatedApiToken created = create(org, NewApiToken.admin("key", Optional.of(user)));
            Caller caller = authenticate(created).orElseThrow();
            assertThat(caller.organisation().id()).isEqualTo(org);
            assertThat(caller.user()).contains(user);
            assertThat(caller.token()).contains(created.token().id());
            assertThat(caller.isAdmin()).isTrue();
        }

        @Test
        @DisplayName("is looked up by one statement, with its organisation, and for a second by none")
        void oneStatement() {
            OrgId org = TestDatabase.shared().newOrganisation();
            CreatedApiToken created = create(org, NewApiToken.admin("key", Optional.empty()));
            List<String> sent = TestSessions.shared().statementsDuring(() -> authenticate(created));
            assertThat(sent).filteredOn(sql -> sql.startsWith("select")).hasSize(1);
            sent = TestSessions.shared().statementsDuring(() -> authenticate(created));
            assertThat(sent).filteredOn(sql -> sql.startsWith("select")).isEmpty();
        }

        @Test
        @DisplayName("is looked up from an event loop as from any thread, and the answer comes back there")
        void onEventLoop() {
            OrgId org = TestDatabase.shared().newOrganisation();
            CreatedApiToken created = create(org, NewApiToken.admin("key", Optional.empty()));
            Context loop = TestDatabase.shared().vertx().getOrCreateContext();
            Uni<Context> answeredOn = Uni.createFrom()
                    .emitter(emitter -> loop.runOnContext(start -> callers.authenticate(created.secret(), HERE)
                            .subscribe()
                            .with(caller -> emitter.complete(Vertx.currentContext()), emitter::fail)));
            assertThat(await(answeredOn)).isSameAs(loop);
        }

        @Test
        @DisplayName("is looked up while others are, from one context")
        void together() {
            OrgId org = TestDatabase.shared().newOrganisation();
            List<CreatedApiToken> made = Stream.generate(() -> create(org, NewApiToken.admin("key", Optional.empty())))
                    .limit(20)
                    .toList();
            Context loop = TestDatabase.shared().vertx().getOrCreateContext();
            Uni<List<Optional<Caller>>> all = Uni.join()
                    .all(made.stream()
                            .map(token -> callers.authenticate(token.secret(), HERE))
                            .toList())
                    .andFailFast();
            Uni<List<Optional<Caller>>> onLoop = Uni.createFrom()
                    .emitter(emitter ->
                            loop.runOnContext(start -> all.subscribe().with(emitter::complete, emitter::fail)));
            assertThat(await(onLoop)).hasSize(20).allMatch(Optional::isPresent);
        }

        @Test
        @DisplayName("is stored as a hash only, and listed by its prefix")
        void hashed() {
            OrgId org = TestDatabase.shared().newOrganisation();
            CreatedApiToken created = create(org, NewApiToken.admin("key", Optional.empty()));
            assertThat(created.secret())
                    .matches("arm_live_[0-9A-Za-z]{38}")
                    .startsWith(created.token().prefix());
            SqlCall stored = SqlCall.of(
                    "select t::text from api_token t where id = $1",
                    created.token().id());
            assertThat((String) await(platform.execute(stored)).value(0, 0)).doesNotContain(created.secret());
            List<ApiToken> listed = await(tokens.list(org));
            assertThat(listed).containsExactly(created.token());
        }

        @Test
        @DisplayName("stops working when revoked, at once on this node")
        void revoked() {
            OrgId org = TestDatabase.shared().newOrganisation();
            CreatedApiToken created = create(org, NewApiToken.admin("key", Optional.empty()));
            assertThat(authenticate(created)).isPresent();
            assertThat(await(tokens.revoke(org, created.token().id()))).isPresent();
            assertThat(authenticate(created)).isEmpty();
        }

        @Test
        @DisplayName("that another node revokes stops working here within a second")
        void revokedElsewhere() {
            OrgId org = TestDatabase.shared().newOrganisation();
            CreatedApiToken created = create(org, NewApiToken.admin("key", Optional.empty()));
            assertThat(authenticate(created)).isPresent();
            ApiTokens otherNode = new ApiTokens(sessions, new KnownTokens(clock), clock);
            await(otherNode.revoke(org, created.token().id()));
            clock.advance(Duration.ofMillis(1001));
            assertThat(authenticate(created)).isEmpty();
        }

        @Test
        @DisplayName("that is rotated works with both secrets until the overlap ends, then with the new one alone")
        void rotated() {
            OrgId org = TestDatabase.shared().newOrganisation();
            CreatedApiToken first = create(org, NewApiToken.admin("key", Optional.empty()));
            assertThat(authenticate(first)).isPresent();
            CreatedApiToken second = rotate(org, first, Duration.ofHours(1));
            assertThat(second.token().id()).isEqualTo(first.token().id());
            assertThat(second.secret()).isNotEqualTo(first.secret());
            assertThat(authenticate(first)).isPresent();
            assertThat(authenticate(second)).isPresent();
            clock.advance(Duration.ofHours(1));
            assertThat(authenticate(first)).isEmpty();
            assertThat(authenticate(second)).isPresent();
        }

        @Test
        @DisplayName("that is rotated twice works with the last two secrets, and with none once revoked")
        void rotatedTwice() {
            OrgId org = TestDatabase.shared().newOrganisation();
            CreatedApiToken first = create(org, NewApiToken.admin("key", Optional.empty()));
            CreatedApiToken second = rotate(org, first, Duration.ofHours(1));
            CreatedApiToken third = rotate(org, first, Duration.ofHours(1));
            assertThat(authenticate(first)).isEmpty();
            assertThat(authenticate(second)).isPresent();
            assertThat(authenticate(third)).isPresent();
            await(tokens.revoke(org, first.token().id()));
            assertThat(authenticate(second)).isEmpty();
            assertThat(authenticate(third)).isEmpty();
            assertThat(await(tokens.rotate(org, first.token().id(), Duration.ZERO)))
                    .isEmpty();
        }

        @Test
        @DisplayName("of another organisation cannot be rotated, nor for longer than a month")
        void rotationRefused() {
            OrgId org = TestDatabase.shared().newOrganisation();
            CreatedApiToken created = create(org, NewApiToken.admin("key", Optional.empty()));
            OrgId other = TestDatabase.shared().newOrganisation();
            assertThat(await(tokens.rotate(other, created.token().id(), Duration.ZERO)))
                    .isEmpty();
            assertThatThrownBy(() -> rotate(org, created, Duration.ofDays(31))).isInstanceOf(ProblemException.class);
            assertThat(authenticate(created)).isPresent();
        }

        @Test
        @DisplayName("with networks is accepted from there alone")
        void networks() {
            OrgId org = TestDatabase.shared().newOrganisation();
            TokenTerms terms = new TokenTerms(
                    Scopes.everything(), Networks.of(List.of("203.0.113.0/24", "2001:db8::/32")), OptionalInt.of(7));
            CreatedApiToken created =
                    create(org, new NewApiToken("key", Optional.empty(), Set.of(), terms, Optional.empty()));
            assertThat(authenticate(created).orElseThrow().costPerMinute()).hasValue(7);
            assertThat(await(callers.authenticate(created.secret(), Origin.of("request", "2001:db8::7"))))
                    .isPresent();
            assertThat(await(callers.authenticate(created.secret(), Origin.of("request", "198.51.100.7"))))
                    .isEmpty();
            assertThat(await(callers.authenticate(created.secret(), Origin.of("request", "unknown"))))
                    .isEmpty();
            assertThat(await(tokens.list(org))).extracting(ApiToken::terms).containsExactly(terms);
        }

        @Test
        @DisplayName("with scopes gives them to its caller; with none of them it narrows to nothing")
        void scoped() {
            OrgId org = TestDatabase.shared().newOrganisation();
            for (Set<String> scopes : List.of(Set.of("accounts:read"), Set.<String>of())) {
                TokenTerms terms = new TokenTerms(Scopes.of(scopes), Networks.of(List.of()), OptionalInt.empty());
                CreatedApiToken created =
                        create(org, new NewApiToken("key", Optional.empty(), Set.of(), terms, Optional.empty()));
                assertThat(authenticate(created).orElseThrow().scopes()).isEqualTo(Scopes.of(scopes));
            }
        }

        @Test
        @DisplayName("brings its organisation's limits, which change within a second")
        void limits() {
            String slug = "org-" + UUID.randomUUID();
            Organisations organisations = TestOrganisations.over(sessions);
            Organisation made = await(organisations.create(NewOrganisation.of(slug, "Name")));
            CreatedApiToken created = create(made.id(), NewApiToken.admin("key", Optional.empty()));
            assertThat(authenticate(created).orElseThrow().organisation().limits())
                    .isEqualTo(Limits.standard());
            await(organisations.limit(slug, Map.of(Limit.DEPTH, Optional.of(7), Limit.ROOT_FIELDS, Optional.of(3))));
            await(organisations.limit(slug, Map.of(Limit.ROOT_FIELDS, Optional.empty())));
            await(organisations.onlyRegistered(Actor.console(made.id(), Optional.empty()), true));
            clock.advance(Duration.ofMillis(1001));
            Organisation after = authenticate(created).orElseThrow().organisation();
            assertThat(after.limits()).isEqualTo(new Limits(Map.of(Limit.DEPTH, 7)));
            assertThat(after.onlyRegistered()).isTrue();
        }

        @Test
        @DisplayName("of another organisation cannot be revoked")
        void foreign() {
            CreatedApiToken created =
                    create(TestDatabase.shared().newOrganisation(), NewApiToken.admin("key", Optional.empty()));
            OrgId other = TestDatabase.shared().newOrganisation();
            assertThat(await(tokens.revoke(other, created.token().id()))).isEmpty();
            assertThat(authenticate(created)).isPresent();
        }

        @Test
        @DisplayName("stops working the moment it expires, though it was just seen")
        void expired() {
            OrgId org = TestDatabase.shared().newOrganisation();
            Instant soon = clock.instant().plusMillis(300);
            CreatedApiToken created =
                    create(org, new NewApiToken("key", Optional.empty(), Set.of(), Optional.of(soon)));
            assertThat(authenticate(created)).isPresent();
            clock.advance(Duration.ofMillis(300));
            assertThat(authenticate(created)).isEmpty();
        }

        @Test
        @DisplayName("shows when it was last used, to the minute")
        void lastUsed() {
            OrgId org = TestDatabase.shared().newOrganisation();
            CreatedApiToken created = create(org, NewApiToken.admin("key", Optional.empty()));
            Instant first = clock.instant();
            authenticate(created);
            clock.advance(Duration.ofSeconds(30));
            authenticate(created);
            assertThat(lastUseBecomes(org, first)).isTrue();
            clock.advance(Duration.ofSeconds(30));
            authenticate(created);
            assertThat(lastUseBecomes(org, clock.instant())).isTrue();
        }

        @Test
        @DisplayName("needs a name")
        void named() {
            assertThatThrownBy(() -> NewApiToken.admin(" ", Optional.empty())).isInstanceOf(ProblemException.class);
        }

        private boolean lastUseBecomes(OrgId org, Instant moment) {
            for (int i = 0; i < 100; i++) {
                if (await(tokens.list(org)).getFirst().lastUsedAt().equals(Optional.of(moment))) {
                    return true;
                }
                await(Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(20)));
            }
            return false;
        }
    }

    @Nested
    @DisplayName("What is no token")
    class NoToken {
        @Test
        @DisplayName("opens nothing")
        void nothing() {
            for (String text : List.of("", "x", "arm_live_", "arm_live_" + "a".repeat(38), "'; drop table users")) {
                assertThat(await(callers.authenticate(text, HERE))).isEmpty();
            }
        }
    }

    @Nested
    @DisplayName("An organisation")
    class AnOrganisation {
        @Test
        @DisplayName("is found by its slug and its key")
        void found() {
            String slug = "org-" + UUID.randomUUID();
            Organisation made = await(TestOrganisations.over(sessions).create(NewOrganisation.of(slug, "Name")));
            assertThat(await(TestOrganisations.over(sessions).bySlug(slug))).contains(made);
            assertThat(await(TestOrganisations.over(sessions).byId(made.id()))).contains(made);
        }

        @Test
        @DisplayName("cannot take another's slug")
        void taken() {
            NewOrganisation wanted = NewOrganisation.of("org-" + UUID.randomUUID(), "Name");
            await(TestOrganisations.over(sessions).create(wanted));
            assertThatThrownBy(() -> await(TestOrganisations.over(sessions).create(wanted)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.DUPLICATE_VALUE));
        }

        @Test
        @DisplayName("with a malformed slug is refused")
        void malformed() {
            assertThatThrownBy(() -> NewOrganisation.of("Not a slug", "Name")).isInstanceOf(ProblemException.class);
        }
    }

    private CreatedApiToken create(OrgId org, NewApiToken wanted) {
        return await(tokens.create(org, wanted, Optional.empty()));
    }

    private CreatedApiToken rotate(OrgId org, CreatedApiToken token, Duration overlap) {
        return await(tokens.rotate(org, token.token().id(), overlap)).orElseThrow();
    }

    private Optional<Caller> authenticate(CreatedApiToken created) {
        return await(callers.authenticate(created.secret(), HERE));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
