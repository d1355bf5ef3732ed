package io.armature.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.TestDatabase;
import io.armature.core.identity.Staff;
import io.armature.core.org.OrgId;
import io.armature.core.value.ClaimKey;
import io.armature.core.value.TextFolding;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.SlotBindings;
import io.armature.metadata.resolve.UniqueKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A unique key that newer standard definitions bring")
class StandardKeysTest {
    private static final StandardDefinitions STANDARD =
            StandardFiles.read(StandardKeysTest.class.getClassLoader()).orThrow();
    private static final StandardDefinitions NEWER = namesOfAccountsUnique();
    private static final UniqueKey NAME =
            UniqueKey.of(catalog(NEWER).require("accounts").require("name"));

    private final TestDatabase database = TestDatabase.shared();
    private final OrgId org = database.newOrganisation();
    private final Staff staff = new Staff(org);
    private final UUID owner = staff.user("owner");
    private final UUID acme = staff.account("Acme", owner);
    private final StandardKeys keys = node(NEWER);

    @Test
    @DisplayName("is claimed by the records there are, as writers would claim it, and once")
    void claimed() {
        UUID other = staff.account("Other", owner);

        keys.resume().await().atMost(CatalogNode.PATIENCE);
        claim(keys);

        assertThat(claims()).containsExactlyInAnyOrder(claim("Acme", acme), claim("Other", other));
    }

    @Test
    @DisplayName("is claimed by the first of several records that share a value")
    void shared() {
        staff.account("ACME", owner);

        claim(keys);

        assertThat(claims()).containsExactly(claim("Acme", acme));
    }

    @Test
    @DisplayName("is left to the writers in an organisation that began with it")
    void begun() {
        keys.begun(org).await().atMost(CatalogNode.PATIENCE);

        claim(keys);

        assertThat(claims()).isEmpty();
    }

    @Test
    @DisplayName("stays claimed and noted when a node with older definitions looks")
    void olderNode() {
        claim(node(STANDARD));
        assertThat(claims()).isEmpty();

        claim(keys);
        claim(node(STANDARD));

        assertThat(claims()).containsExactly(claim("Acme", acme));
        assertThat(noted()).contains("accounts.name", "accounts.taxId");
    }

    @Test
    @DisplayName("is told from those there were when claims began to be noted, which are spelled as keys are")
    void before() {
        Set<String> gone = new HashSet<>(StandardKeySql.claimedBefore());
        catalog(STANDARD).modules().values().stream()
                .flatMap(module -> module.uniqueKeys().stream())
                .forEach(key -> gone.remove(key.identity()));

        assertThat(gone).as("spelled as no key is").isEmpty();
    }

    private StandardKeys node(StandardDefinitions standard) {
        var doors = database.connections();
        return new StandardKeys(doors, doors.platform(), standard, new CatalogBuilder(standard));
    }

    private void claim(StandardKeys keys) {
        keys.claim(org).await().atMost(CatalogNode.PATIENCE);
    }

    private static String claim(String name, UUID account) {
        ClaimKey key = ClaimKey.of(NAME, Map.of("name", name), TextFolding.of(Locale.ENGLISH))
                .orElseThrow();
        return key.number() + " " + key.hash() + " " + account;
    }

    private List<String> claims() {
        return texts("select key_no || ' ' || value_hash || ' ' || record_id from record_unique where org_id = ?");
    }

    private List<String> noted() {
        return texts("select unnest(keys) from standard_claims where org_id = ?");
    }

    private List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.connect(database.owner());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, org.value());
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException broken) {
            throw new AssertionError(sql, broken);
        }
    }

    private static Catalog catalog(StandardDefinitions standard) {
        return CatalogResolver.resolve(standard, OrganisationDefinition.unchanged(), SlotBindings.none())
                .orThrow();
    }

    private static StandardDefinitions namesOfAccountsUnique() {
        List<ModuleDefinition> modules = STANDARD.modules().stream()
                .map(module -> module.name().equals("accounts") ? namesUnique(module) : module)
                .toList();
        return new StandardDefinitions(modules, STANDARD.picklists());
    }

    private static ModuleDefinition namesUnique(ModuleDefinition accounts) {
        List<FieldDefinition> fields = accounts.fields().stream()
                .map(field -> field.name().equals("name") ? unique(field) : field)
                .toList();
        return new ModuleDefinition(
                accounts.name(),
                accounts.typeName(),
                accounts.number(),
                accounts.label(),
                accounts.pluralLabel(),
                Optional.empty(),
                accounts.displayField(),
                fields);
    }

    private static FieldDefinition unique(FieldDefinition field) {
        Set<FieldFlag> flags = new HashSet<>(field.flags());
        flags.add(FieldFlag.UNIQUE);
        return new FieldDefinition(
                field.name(), field.label(), field.help(), field.type(), flags, field.defaultValue(), field.rules());
    }
}
