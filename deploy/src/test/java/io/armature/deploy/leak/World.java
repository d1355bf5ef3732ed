package io.armature.deploy.leak;

import io.armature.core.catalog.Catalogs;
import io.armature.core.database.TestDatabase;
import io.armature.core.grant.AccessEdit;
import io.armature.core.grant.AccessService;
import io.armature.core.identity.ApiTokens;
import io.armature.core.identity.Caller;
import io.armature.core.identity.NewApiToken;
import io.armature.core.identity.TokenTerms;
import io.armature.core.org.Organisation;
import io.armature.core.registry.Organisations;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.resolve.Catalog;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * An organisation with secrets, seen from inside by callers who may not know all of it.
 *
 * @param admin an administrator of it
 * @param organisation it
 * @param catalog custom fields and a custom module among the standard ones
 * @param records what it holds
 * @param user who owns the open records
 * @param files ids of the files that open and secret records hold
 */
record World(
        Api admin, Organisation organisation, Catalog catalog, WorldRecords records, UUID user, List<String> files) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CUSTOM = """
            mutation { changeMetadata(changes: [
              { createModule: { name: "vaults", typeName: "Vault", label: "Vault", pluralLabel: "Vaults", fields: [
                { name: "code", label: "Code", type: TEXT, unique: true, indexed: true }] } }
              { createField: { module: "vaults", name: "worth", label: "Worth", type: CURRENCY, indexed: true } }
              { createField: { module: "vaults", name: "keeper", label: "Keeper", type: REFERENCE, target: "accounts",
                               inverse: "vaults" } }
              { createField: { module: "vaults", name: "deed", label: "Deed", type: FILE } }
              { createField: { module: "accounts", name: "nickname", label: "Nickname", type: TEXT, indexed: true } }
              { createField: { module: "accounts", name: "profile", label: "Profile", type: JSON } }
              { createField: { module: "accounts", name: "formerly", label: "Formerly", type: TEXT } }
            ]) { version } }""";
    /** Name of an operation that an administrator registered, on fields that not everybody reads. */
    static final String REGISTERED = "Secret";

    private static final String REGISTER = "mutation { registerOperations(operations: [{ name: \"" + REGISTERED
            + "\", document: \"query Secret { accounts { nodes { id taxId nickname } } vaults { nodes { worth } } }\" }]) { name } }";
    private static final String REMOVED =
            "mutation { changeMetadata(changes: [{ removeField: { module: \"accounts\", name: \"formerly\" } }]) { version } }";

    /** What makes worlds and callers. */
    record Makers(
            Applicants applicants,
            Catalogs catalogs,
            Organisations organisations,
            AccessService access,
            ApiTokens tokens) {}

    static World make(Makers makers) {
        Api admin = makers.applicants().newOrganisation();
        admin.data(CUSTOM);
        admin.data(REMOVED);
        admin.data(REGISTER);
        Organisation organisation =
                await(makers.organisations().byId(admin.org())).orElseThrow();
        Catalog catalog = await(makers.catalogs().refreshed(admin.org())).catalog();
        String user = user(admin, "limited");
        String other = user(admin, "other");
        List<String> files = List.of(file(admin, "plain"), file(admin, SampleValues.SECRET));
        WorldRecords records = new WorldRecords(admin, catalog, Map.of("false", user, "true", other), files).fill();
        past(admin, records, other);
        return new World(admin, organisation, catalog, records, UUID.fromString(user), files);
    }

    /** Open accounts belonged to secret ones, which nothing tells but their history. */
    private static void past(Api admin, WorldRecords records, String other) {
        TestDatabase database = TestDatabase.shared();
        try (Connection connection = database.connect(database.owner());
                PreparedStatement insert = connection.prepareStatement(
                        "insert into record_history (org_id, record_id, version, field, old_value, new_value,"
                                + " changed_by_id, changed_at, through) select ?, unnest(?::uuid[]), 2, 'parentAccount',"
                                + " to_jsonb(?::text), null, ?::uuid, now(), 'API'")) {
            insert.setString(1, admin.org().value());
            insert.setArray(
                    2, connection.createArrayOf("text", records.open("accounts").toArray()));
            insert.setString(3, records.secret("accounts").getFirst());
            insert.setString(4, other);
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The past of accounts is not stored", e);
        }
    }

    /** From now on these roles grant what is said, and nobody has anything besides. */
    void grant(Makers makers, AccessDefinition definition) {
        Caller administrator = new Caller(organisation, Optional.empty(), Optional.empty(), Set.of(Caller.ADMIN));
        await(makers.access()
                .edit(
                        administrator,
                        new AccessEdit.Replace(definition),
                        new AccessService.Options(OptionalInt.empty(), false, Optional.empty())));
    }

    /** The user of the open records, with a role. */
    Api caller(Makers makers, String role) {
        NewApiToken wanted =
                new NewApiToken(role, Optional.of(user), Set.of(role), TokenTerms.open(), Optional.empty());
        String secret = await(makers.tokens().create(organisation.id(), wanted, Optional.empty()))
                .secret();
        return new Api(admin.base(), admin.org(), secret);
    }

    private static String user(Api admin, String name) {
        return admin.data(
                        "mutation($i: UserInput!) { createUser(input: $i) { id } }",
                        Map.of("i", Map.of("username", name, "lastName", name)))
                .at("/createUser/id")
                .asText();
    }

    private static String file(Api admin, String content) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(admin.base() + "/files"))
                .header("Authorization", "Bearer " + admin.token())
                .header("Content-Type", "text/plain")
                .header("Content-Disposition", "attachment; filename=\"" + content + ".txt\"")
                .POST(HttpRequest.BodyPublishers.ofString(content))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return Api.JSON.readTree(answer).get("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
