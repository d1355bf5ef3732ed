package io.armature.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.TestDatabase;
import io.armature.core.identity.SettableClock;
import io.armature.core.org.OrgId;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sign-ins and refusals")
class AuditBufferTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SettableClock clock = new SettableClock();
    private final OrgId org = TestDatabase.shared().newOrganisation();

    @Test
    @DisplayName(
            "that are equal are counted: ten thousand make two rows, with the first request, stored at shutdown at the latest")
    void counted() {
        AuditBuffer buffer = new AuditBuffer(TestDatabase.shared().connections(), clock);
        Admissions admissions = new Admissions(buffer, clock);
        UUID token = UUID.randomUUID();
        for (int i = 0; i < 10_000; i++) {
            Origin origin = Origin.of("request-" + i, "203.0.113.7");
            admissions.refused(Actor.token(org, token, Optional.empty(), origin), "UNAUTHENTICATED");
            admissions.admitted(Actor.token(org, token, Optional.empty(), origin));
        }
        buffer.stop(new ShutdownEvent());
        List<AuditRecord> stored = new AuditReader(TestDatabase.shared().connections())
                .page(org, AuditFilter.everything(), OptionalLong.empty(), 100)
                .await()
                .atMost(PATIENCE);
        assertThat(stored)
                .filteredOn(row -> row.entry().kind() == AuditKind.SIGNED_IN)
                .hasSize(1);
        assertThat(stored)
                .filteredOn(row -> row.entry().kind() == AuditKind.REFUSED)
                .extracting(AuditRecord::times)
                .containsExactlyInAnyOrder(1, 9_999);
        assertThat(stored)
                .anySatisfy(row -> assertThat(row.actor().origin().requestId()).contains("request-0"));
    }

    @Test
    @DisplayName("are told at once the first time, and again when the window is over")
    void windows() {
        Tallies tallies = new Tallies(clock);
        refuse(tallies, UUID.randomUUID(), 1);
        assertThat(tallies.due()).extracting(Tally::times).containsExactly(1);
        UUID token = UUID.randomUUID();
        refuse(tallies, token, 5);
        assertThat(tallies.due()).extracting(Tally::times).containsExactly(1);
        assertThat(tallies.due()).isEmpty();
        clock.advance(Tallies.WINDOW.plusSeconds(1));
        assertThat(tallies.due()).extracting(Tally::times).containsExactly(4);
        refuse(tallies, token, 1);
        assertThat(tallies.due()).extracting(Tally::times).containsExactly(1);
    }

    @Test
    @DisplayName("of ever other tokens take no more memory than the bound, and none is forgotten")
    void bounded() {
        Tallies tallies = new Tallies(clock);
        int all = 3 * Tallies.MOST;
        for (int i = 0; i < all; i++) {
            refuse(tallies, UUID.randomUUID(), 1);
        }
        List<Tally> taken = tallies.all();
        assertThat(taken).hasSizeLessThanOrEqualTo(Tallies.MOST + 2);
        assertThat(taken.stream().mapToInt(Tally::times).sum()).isEqualTo(all);
    }

    private void refuse(Tallies tallies, UUID token, int times) {
        for (int i = 0; i < times; i++) {
            tallies.count(
                    Actor.token(org, token, Optional.empty(), Origin.none()),
                    AuditEntry.of(AuditKind.REFUSED).detailed("UNAUTHENTICATED"));
        }
    }
}
