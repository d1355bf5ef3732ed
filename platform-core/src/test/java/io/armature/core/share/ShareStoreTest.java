package io.armature.core.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.audit.AuditKind;
import io.armature.core.audit.RecordedKinds;
import io.armature.core.catalog.CatalogNode;
import io.armature.core.database.SqlCall;
import io.armature.core.database.TestDatabase;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Staff;
import io.armature.core.identity.Standing;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.read.Explanations;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.SharedLevel;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A record")
class ShareStoreTest {
    private final TestDatabase database = TestDatabase.shared();
    private final CatalogNode node = CatalogNode.over(database);
    private final OrgId org = database.newOrganisation();
    private final Staff staff = new Staff(org);
    private final UUID ada = staff.user("ada");
    private final UUID bob = staff.user("bob");
    private final UUID account = staff.account("Acme", ada);
    private final ShareStore shares = new ShareStore(database.connections(), node.catalogs(), Clock.systemUTC());
    private final Explanations explanations =
            new Explanations(database.connections(), node.catalogs(), Clock.systemUTC());

    @Test
    @DisplayName("is shared by who may change it, for as much as that says, until it is taken back")
    void shared() {
        assertThat(why(bob, RecordRight.READ)).isEmpty();
        await(shares.grant(rep(ada), account, bob, SharedLevel.READ));
        assertThat(why(bob, RecordRight.READ)).containsExactly("SHARE");
        assertThat(why(bob, RecordRight.UPDATE)).isEmpty();
        await(shares.grant(rep(ada), account, bob, SharedLevel.READ_WRITE));
        assertThat(why(bob, RecordRight.UPDATE)).containsExactly("SHARE");
        assertThat(await(shares.of(rep(bob), account))).singleElement().satisfies(share -> assertThat(share.by())
                .contains(ada));
        assertThat(await(shares.revoke(rep(ada), account, bob))).isTrue();
        assertThat(await(shares.revoke(rep(ada), account, bob))).isFalse();
        assertThat(why(bob, RecordRight.READ)).isEmpty();
        assertThat(why(ada, RecordRight.UPDATE)).containsExactly("OWNER");
        assertThat(RecordedKinds.of(org))
                .containsExactly(AuditKind.SHARE_REVOKED, AuditKind.RECORD_SHARED, AuditKind.RECORD_SHARED);
    }

    @Test
    @DisplayName("is not shared by who does not see it or may not change it, nor with what is no user, team or role")
    void refused() {
        assertThat(code(() -> await(shares.grant(rep(bob), account, bob, SharedLevel.READ))))
                .isEqualTo(ProblemCode.NOT_FOUND);
        await(shares.grant(rep(ada), account, bob, SharedLevel.READ));
        assertThat(code(() -> await(shares.grant(rep(bob), account, bob, SharedLevel.READ_WRITE))))
                .isEqualTo(ProblemCode.FORBIDDEN);
        await(shares.grant(rep(ada), account, bob, SharedLevel.READ_WRITE));
        assertThat(code(() -> await(shares.grant(rep(bob), account, staff.user("cleo"), SharedLevel.READ))))
                .isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(code(() -> await(shares.revoke(rep(bob), account, bob)))).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(code(() -> await(shares.grant(rep(ada), account, account, SharedLevel.READ))))
                .isEqualTo(ProblemCode.REFERENCE_INVALID);
        assertThat(code(() -> await(shares.grant(rep(ada), account, other(), SharedLevel.READ))))
                .isEqualTo(ProblemCode.REFERENCE_INVALID);
        assertThat(await(shares.of(rep(ada), account))).hasSize(1);
    }

    @Test
    @DisplayName("that is gone for good is shared with nobody")
    void forgotten() {
        await(shares.grant(rep(ada), account, bob, SharedLevel.READ));
        SqlCall forget = ShareSql.forget(org, List.of(account));
        await(database.connections().inOrg(org).transaction(session -> session.execute(forget)));
        assertThat(await(shares.of(rep(ada), account))).isEmpty();
    }

    /** A user of another organisation. */
    private UUID other() {
        return new Staff(database.newOrganisation()).user("eve");
    }

    private List<String> why(UUID user, RecordRight right) {
        return await(explanations.of(rep(user), right, "accounts", account)).stream()
                .map(reason -> reason.kind().name())
                .toList();
    }

    private Caller rep(UUID user) {
        Organisation organisation = new Organisation(
                org, "test", "Test", ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), Locale.ENGLISH);
        return new Caller(
                organisation,
                Optional.of(user),
                Optional.empty(),
                Set.of("SALES_REP"),
                Scopes.everything(),
                Standing.alone());
    }

    private static ProblemCode code(Runnable refused) {
        ProblemCode[] code = new ProblemCode[1];
        assertThatThrownBy(refused::run)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> code[0] = e.problem().code());
        return code[0];
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }
}
