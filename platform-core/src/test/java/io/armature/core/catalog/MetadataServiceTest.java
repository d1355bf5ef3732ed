package io.armature.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.problem.Violation;
import io.armature.metadata.change.Difference;
import io.armature.metadata.change.FieldPatch;
import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.change.MetadataChange.ChangeField;
import io.armature.metadata.change.MetadataChange.CreateField;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MetadataServiceTest {
    private final CatalogNode node = CatalogNode.over(TestDatabase.shared());
    private final OrgId org = TestDatabase.shared().newOrganisation();

    @Nested
    @DisplayName("A created field")
    class Created {
        @Test
        @DisplayName("is in the catalog as soon as the answer is there, in its organisation only")
        void there() {
            OrgId other = TestDatabase.shared().newOrganisation();
            MetadataChangeResult result = node.change(org, year());
            assertThat(result.differences())
                    .containsExactly(new Difference(Difference.Kind.ADDED, "accounts.yearEstablished"));
            assertThat(node.current(org).version()).isEqualTo(1);
            assertThat(node.current(org).catalog().require("accounts").fields()).containsKey("yearEstablished");
            assertThat(node.current(other).catalog().require("accounts").fields())
                    .doesNotContainKey("yearEstablished");
        }

        @Test
        @DisplayName("is seen by another node after its next look at the revisions")
        void elsewhere() {
            CatalogNode other = CatalogNode.over(TestDatabase.shared());
            assertThat(other.current(org).version()).isZero();
            node.change(org, year());
            other.store().revisit().await().atMost(CatalogNode.PATIENCE);
            assertThat(other.current(org).version()).isEqualTo(1);
        }

        @Test
        @DisplayName("is seen by a node that was loading the catalog of before when it was announced")
        void whileLoading() {
            SlowLoads slow = new SlowLoads(TestDatabase.shared().connections());
            CatalogNode other = CatalogNode.over(TestDatabase.shared(), slow);
            CompletableFuture<OrgCatalog> loading =
                    other.catalogs().current(org).subscribeAsCompletionStage();
            slow.awaitRead();
            node.change(org, year());
            CompletableFuture<Void> announced = other.store().revisit(org).subscribeAsCompletionStage();
            slow.deliver();
            assertThat(loading.join().version()).isZero();
            announced.join();
            assertThat(other.current(org).version()).isEqualTo(1);
        }

        @Test
        @DisplayName("makes organisations alike share one catalog")
        void shared() {
            OrgId other = TestDatabase.shared().newOrganisation();
            node.change(org, year());
            node.change(other, year());
            assertThat(node.current(org).catalog()).isSameAs(node.current(other).catalog());
        }
    }

    @Nested
    @DisplayName("A change-set is refused and changes nothing")
    class Refused {
        @Test
        @DisplayName("when the caller is no administrator")
        void forbidden() {
            assertThat(refusal(node.service()
                                    .change(CatalogNode.caller(org), List.of(year()), OptionalInt.empty(), false))
                            .code())
                    .isEqualTo(ProblemCode.FORBIDDEN);
        }

        @Test
        @DisplayName("when the caller knows another version")
        void stale() {
            node.change(org, year());
            Problem problem =
                    refusal(node.service().change(CatalogNode.admin(org), List.of(year()), OptionalInt.of(0), false));
            assertThat(problem.code()).isEqualTo(ProblemCode.METADATA_CONFLICT);
            assertThat(problem.hint()).isPresent();
        }

        @Test
        @DisplayName("when it contradicts itself, with every problem as a violation")
        void invalid() {
            Problem problem = refusal(node.changing(
                    org,
                    year(),
                    year(),
                    new ChangeField("accounts", "colour", FieldPatch.flag(FieldFlag.REQUIRED, true))));
            assertThat(problem.code()).isEqualTo(ProblemCode.METADATA_INVALID);
            assertThat(problem.violations())
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(
                            tuple("changes.1.name", "DUPLICATE_FIELD"), tuple("changes.2.field", "UNKNOWN_FIELD"));
            assertThat(node.current(org).version()).isZero();
        }

        @Test
        @DisplayName("when more fields are indexed than there are slots")
        void noSlot() {
            MetadataChange[] many = IntStream.rangeClosed(1, 13)
                    .mapToObj(
                            i -> CatalogNode.create("accounts", "text" + i, new FieldType.Text(20), FieldFlag.INDEXED))
                    .toArray(MetadataChange[]::new);
            assertThat(refusal(node.changing(org, many)).code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        }
    }

    @Test
    @DisplayName("A dry run tells what would be and stores nothing")
    void dryRun() {
        MetadataChangeResult result = node.service()
                .change(CatalogNode.admin(org), List.of(year()), OptionalInt.of(0), true)
                .await()
                .atMost(CatalogNode.PATIENCE);
        assertThat(result.catalog().catalog().require("accounts").fields()).containsKey("yearEstablished");
        assertThat(node.refreshed(org).version()).isZero();
    }

    @Test
    @DisplayName("Changes that change nothing keep version and revision")
    void nothing() {
        node.change(org, year());
        OrgCatalog before = node.current(org);
        node.change(org, new ChangeField("accounts", "yearEstablished", FieldPatch.none()));
        assertThat(node.refreshed(org)).isEqualTo(before);
    }

    @Test
    @DisplayName("Changes of several administrators at once all come to be, one after the other")
    void together() {
        List<Uni<MetadataChangeResult>> changes = IntStream.range(0, 8)
                .mapToObj(i -> node.changing(org, CatalogNode.create("accounts", "extra" + i, new FieldType.Bool())))
                .toList();
        Uni.join().all(changes).andFailFast().await().atMost(CatalogNode.PATIENCE);
        OrgCatalog after = node.refreshed(org);
        assertThat(after.version()).isEqualTo(8);
        assertThat(after.catalog().require("accounts").fields()).containsKeys("extra0", "extra7");
    }

    private static Problem refusal(Uni<?> refused) {
        return catchThrowableOfType(
                        ProblemException.class, () -> refused.await().atMost(CatalogNode.PATIENCE))
                .problem();
    }

    private static CreateField year() {
        return CatalogNode.create("accounts", "yearEstablished", new FieldType.IntegerNumber());
    }
}
