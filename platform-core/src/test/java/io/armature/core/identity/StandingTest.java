package io.armature.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.audit.Admissions;
import io.armature.core.audit.AuditNotes;
import io.armature.core.audit.Origin;
import io.armature.core.database.PlatformSessions;
import io.armature.core.database.TestDatabase;
import io.armature.core.database.TestSessions;
import io.armature.core.org.OrgId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A user")
class StandingTest {
    private static final Origin HERE = Origin.of("request", "203.0.113.7");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SettableClock clock = new SettableClock();
    private final PlatformSessions sessions = TestSessions.shared().sessions();
    private final KnownTokens known = new KnownTokens(clock);
    private final ApiTokens tokens = new ApiTokens(sessions, known, clock);
    private final Callers callers = new Callers(
            sessions,
            known,
            new LastUse(sessions, clock),
            new Standings(TestDatabase.shared().connections(), clock),
            new Admissions(AuditNotes.NONE, clock),
            clock);
    private final OrgId org = TestDatabase.shared().newOrganisation();
    private final Staff staff = new Staff(org);
    private final UUID ada = staff.user("ada");

    @Test
    @DisplayName("stands where its roles, teams, permission sets and subordinates say")
    void stands() {
        UUID manager = staff.role("SALES_MANAGER");
        UUID rep = staff.role("SALES_REP");
        UUID trainee = staff.role("TRAINEE");
        staff.below(rep, manager);
        staff.below(trainee, rep);
        staff.holds(ada, manager);
        UUID north = staff.team("North");
        staff.joins(ada, north);
        staff.has(ada, staff.permissionSet("Exports"));
        UUID bob = staff.user("bob");
        UUID eve = staff.user("eve");
        staff.reportsTo(bob, ada);
        staff.reportsTo(eve, bob);
        Caller caller = authenticate(acting()).orElseThrow();
        assertThat(caller.roles()).containsExactlyInAnyOrder("SALES_MANAGER", "OWN");
        assertThat(caller.standing())
                .isEqualTo(new Standing(
                        Set.of("Exports"),
                        Set.of(north),
                        Set.of(bob, eve),
                        Set.of("North"),
                        Set.of(manager),
                        Set.of(rep, trainee)));
    }

    @Test
    @DisplayName("of a circle of managers is nobody's subordinate of its own")
    void circle() {
        UUID bob = staff.user("bob");
        staff.reportsTo(bob, ada);
        staff.reportsTo(ada, bob);
        assertThat(authenticate(acting()).orElseThrow().standing().subordinates())
                .containsExactly(bob);
    }

    @Test
    @DisplayName("that is switched off opens nothing with its tokens, a second later at most")
    void switchedOff() {
        CreatedApiToken token = acting();
        assertThat(authenticate(token)).isPresent();
        staff.deactivate(ada);
        clock.advance(Duration.ofMillis(1001));
        assertThat(authenticate(token)).isEmpty();
    }

    @Test
    @DisplayName("that is not there opens nothing")
    void absent() {
        NewApiToken wanted = new NewApiToken("key", Optional.of(UUID.randomUUID()), Set.of("OWN"), Optional.empty());
        assertThat(authenticate(create(org, wanted))).isEmpty();
    }

    private CreatedApiToken acting() {
        return create(org, new NewApiToken("key", Optional.of(ada), Set.of("OWN"), Optional.empty()));
    }

    private CreatedApiToken create(OrgId of, NewApiToken wanted) {
        return tokens.create(of, wanted, Optional.empty()).await().atMost(PATIENCE);
    }

    private Optional<Caller> authenticate(CreatedApiToken created) {
        return callers.authenticate(created.secret(), HERE).await().atMost(PATIENCE);
    }
}
