package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.armature.core.catalog.CatalogNode;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.TestDatabase;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.change.FieldPatch;
import io.armature.metadata.change.MetadataChange.ChangeField;
import io.armature.metadata.change.MetadataChange.CreateUniqueKey;
import io.armature.metadata.change.MetadataChange.RemoveUniqueKey;
import io.armature.metadata.change.MetadataChange.RevertField;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.UniqueKeyDefinition;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys of several fields switched on over records that are there, and off. */
class KeyBackfillTest {
    private static final String CLAIMS =
            "select key_no || ' ' || value_hash from record_unique where org_id = ? and record_id = ? order by 1";

    private final TestDatabase database = TestDatabase.shared();
    private final CatalogNode node = CatalogNode.over(database);
    private final OrgId org = database.newOrganisation();
    private final Organisation organisation = new Organisation(
            org, "test", "Test", ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), Locale.ENGLISH);
    private final Caller caller =
            new Caller(organisation, Optional.empty(), Optional.of(UUID.randomUUID()), Set.of(Caller.ADMIN));
    private final WriteEngine engine = new WriteEngine(database.connections(), node.catalogs(), List.of(), List.of());

    @Test
    void Values_of_custom_fields_of_every_kind_are_claimed_as_writers_claim_them() {
        node.change(
                org,
                CatalogNode.create("accounts", "aText", new FieldType.Text(40)),
                CatalogNode.create("accounts", "aPhone", new FieldType.Phone()),
                CatalogNode.create("accounts", "anInteger", new FieldType.IntegerNumber()),
                CatalogNode.create("accounts", "aLong", new FieldType.LongNumber(), FieldFlag.INDEXED),
                CatalogNode.create("accounts", "aDecimal", new FieldType.Decimal(9, 3)),
                CatalogNode.create("accounts", "aTruth", new FieldType.Bool()),
                CatalogNode.create("accounts", "aDate", new FieldType.Date(), FieldFlag.INDEXED),
                CatalogNode.create("accounts", "aTime", new FieldType.Time()),
                CatalogNode.create("accounts", "aSpan", new FieldType.Duration()),
                CatalogNode.create("accounts", "aPart", new FieldType.Choice("industry")));
        UUID id = created(
                "accounts",
                "name",
                "Acme",
                "aText",
                "Ärger: 1",
                "aPhone",
                "+49 30 1234567",
                "anInteger",
                -7,
                "aLong",
                9_007_199_254_740_993L,
                "aDecimal",
                "100.500",
                "aTruth",
                true,
                "aDate",
                "2024-02-29",
                "aTime",
                "09:30",
                "aSpan",
                "PT1H30M",
                "aPart",
                "ENERGY");

        node.change(
                org,
                key("accounts", "first", "aText", "aPhone", "anInteger", "aLong", "aDecimal"),
                key("accounts", "second", "aTruth", "aDate", "aTime", "aSpan", "aPart"));

        assertClaimedLikeAWriter("accounts", id, 2);
    }

    @Test
    void Values_of_columns_of_every_kind_are_claimed_as_writers_claim_them() {
        UUID account = created("accounts", "name", "Acme");
        UUID id = created(
                "opportunities",
                "name",
                "Ärger",
                "accountId",
                account,
                "stage",
                "PROSPECTING",
                "amount",
                "1000.50",
                "closeDate",
                "2024-02-29");

        node.change(org, key("opportunities", "whole", "name", "account", "stage", "amount", "closeDate"));

        assertClaimedLikeAWriter("opportunities", id, 1);
    }

    @Test
    void A_record_that_lacks_one_of_the_values_claims_nothing() {
        UUID id = created("accounts", "name", "Acme");

        node.change(org, key("accounts", "nameAndTicker", "name", "tickerSymbol"));

        assertThat(claims(id)).isEmpty();
    }

    @Test
    void Records_that_share_all_values_stand_against_a_key_and_nothing_is_claimed() {
        UUID id = created("accounts", "name", "Acme", "tickerSymbol", "A");
        created("accounts", "name", "ACME", "tickerSymbol", "a");
        created("accounts", "name", "Acme", "tickerSymbol", "B");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> node.change(org, key("accounts", "nameAndTicker", "name", "tickerSymbol")))
                .withMessageContaining("accounts.nameAndTicker cannot be unique: 1 combinations of name, tickerSymbol");
        assertThat(claims(id)).isEmpty();
    }

    @Test
    void A_key_that_goes_frees_what_it_claimed() {
        UUID id = created("accounts", "name", "Acme", "tickerSymbol", "A");
        node.change(org, key("accounts", "nameAndTicker", "name", "tickerSymbol"));
        assertThat(claims(id)).hasSize(1);

        node.change(org, new RemoveUniqueKey("accounts", "nameAndTicker"));

        assertThat(claims(id)).isEmpty();
        created("accounts", "name", "Acme", "tickerSymbol", "A");
    }

    @Test
    void A_key_rests_while_a_field_is_switched_off_and_is_checked_again_when_it_comes_back() {
        UUID id = created("accounts", "name", "Acme", "tickerSymbol", "A");
        node.change(org, key("accounts", "nameAndTicker", "name", "tickerSymbol"));
        List<@Nullable String> before = claims(id);

        node.change(org, new ChangeField("accounts", "tickerSymbol", FieldPatch.flag(FieldFlag.INACTIVE, true)));
        assertThat(claims(id)).isEmpty();
        node.change(org, new RevertField("accounts", "tickerSymbol"));

        assertThat(claims(id)).isEqualTo(before).hasSize(1);
    }

    private static CreateUniqueKey key(String module, String name, String... fields) {
        return new CreateUniqueKey(module, new UniqueKeyDefinition(name, List.of(fields)));
    }

    /** A record that is deleted and comes back claims anew what it holds. */
    private void assertClaimedLikeAWriter(String module, UUID id, int keys) {
        List<@Nullable String> filledIn = claims(id);
        assertThat(filledIn).hasSize(keys);
        OrgCatalog catalog = node.current(org);
        write(new WriteCommand.Delete(catalog.catalog().require(module), id, OptionalInt.empty()));
        assertThat(claims(id)).isEmpty();
        write(new WriteCommand.Restore(catalog.catalog().require(module), id));
        assertThat(claims(id)).isEqualTo(filledIn);
    }

    private List<@Nullable String> claims(UUID id) {
        return new Stored(database, org).texts(CLAIMS, org.value(), id);
    }

    private UUID created(String module, @Nullable Object... namesAndValues) {
        return WriteBench.id(write(new WriteCommand.Create(
                node.current(org).catalog().require(module),
                List.of(WriteBench.values(namesAndValues)),
                WriteCommand.OnError.ABORT,
                false)));
    }

    private RowOutcome write(WriteCommand command) {
        return engine.write(caller, node.current(org), command, (session, outcomes) -> Uni.createFrom()
                        .item(outcomes))
                .await()
                .atMost(Duration.ofSeconds(30))
                .getFirst();
    }
}
