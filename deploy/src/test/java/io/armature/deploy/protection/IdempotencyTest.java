package io.armature.deploy.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.access.Person;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.deploy.protection.KeyedSender.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A mutation under an idempotency key")
class IdempotencyTest {
    private static final String CREATE =
            "mutation ($name: String, $city: String) { createAccount(input: { name: $name, website: $city }) { id name createdAt } }";
    private static final String NORDWIND = "{\"name\":\"Nordwind é\",\"city\":null}";

    @Inject
    Applicants applicants;

    private Api api;
    private KeyedSender caller;

    @BeforeEach
    void organisation() {
        api = applicants.newOrganisation();
        caller = new KeyedSender(api);
    }

    @Test
    @DisplayName("is carried out once and answered the same byte for byte, in whatever order its variables come")
    void repeated() {
        Answer first = caller.send("k", CREATE, NORDWIND);
        assertThat(first.text()).contains("Nordwind é").doesNotContain("errors");
        assertThat(caller.send("k", CREATE, NORDWIND).repeats(first)).isTrue();
        assertThat(caller.send("k", CREATE, "{\"city\": null, \"name\": \"Nordwind é\"}")
                        .repeats(first))
                .isTrue();
        assertThat(accounts(api)).isEqualTo(1);
    }

    @Test
    @DisplayName("is carried out once when it is sent eight times at once")
    void together() {
        List<CompletableFuture<Answer>> sent = IntStream.range(0, 8)
                .mapToObj(i -> caller.later("k", CREATE, NORDWIND))
                .toList();
        List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
        List<Answer> carriedOut = answers.stream()
                .filter(answer -> answer.status() == 200 && !answer.replayed())
                .toList();
        assertThat(carriedOut).hasSize(1);
        assertThat(answers).allSatisfy(answer -> {
            if (answer.status() == 409) {
                assertThat(answer.code()).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
                assertThat(answer.retryAfter()).isEqualTo("1");
            } else {
                assertThat(answer.bytes()).isEqualTo(carriedOut.getFirst().bytes());
            }
        });
        assertThat(accounts(api)).isEqualTo(1);
    }

    @Test
    @DisplayName("is a conflict with other variables or another document, and does nothing then")
    void conflict() {
        caller.send("k", CREATE, NORDWIND);
        assertThat(caller.send("k", CREATE, "{\"name\":\"Südwind\"}").code()).isEqualTo("IDEMPOTENCY_CONFLICT");
        assertThat(caller.send("k", CREATE + " ", NORDWIND).code()).isEqualTo("IDEMPOTENCY_CONFLICT");
        assertThat(accounts(api)).isEqualTo(1);
    }

    @Test
    @DisplayName("is nobody else's: not another token's, not another organisation's")
    void others() {
        Answer first = caller.send("k", CREATE, NORDWIND);
        String secret = api.data(
                        "mutation { createApiToken(input: { name: \"second\", roles: [\"ADMIN\"] }) { secret } }")
                .at("/createApiToken/secret")
                .asText();
        Answer second = new KeyedSender(new Api(api.base(), api.org(), secret)).send("k", CREATE, NORDWIND);
        assertThat(second.replayed()).isFalse();
        assertThat(second.text()).contains("Nordwind").isNotEqualTo(first.text());
        assertThat(accounts(api)).isEqualTo(2);
        Api elsewhere = applicants.newOrganisation();
        assertThat(new KeyedSender(elsewhere).send("k", CREATE, NORDWIND).replayed())
                .isFalse();
        assertThat(accounts(elsewhere)).isEqualTo(1);
    }

    @Test
    @DisplayName("with a key that is none does nothing; a query has no use for keys, good or bad")
    void badKeys() {
        assertThat(caller.send("two keys", CREATE, NORDWIND).code()).isEqualTo("BAD_REQUEST");
        assertThat(caller.send("k".repeat(256), CREATE, NORDWIND).code()).isEqualTo("BAD_REQUEST");
        assertThat(accounts(api)).isZero();
        String query = "{ organisation { slug } }";
        assertThat(caller.send("two keys", query).text()).contains("slug").doesNotContain("errors");
        assertThat(caller.send("k", query).replayed()).isFalse();
        assertThat(caller.send("k", "{ me { roles } }").replayed()).isFalse();
        assertThat(caller.send("k", CREATE, NORDWIND).text()).contains("Nordwind");
    }

    @Test
    @DisplayName("that never ran leaves its key free; one that was refused when it ran is refused the same again")
    void refused() {
        assertThat(caller.send("k", "mutation { createAccount(input: { nam: 1 }) { id } }")
                        .code())
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(caller.send("k", CREATE, "{\"name\":{}}").code()).isEqualTo("BAD_REQUEST");
        String broken = "{\"name\":\"A\",\"city\":\"nordwind\"}";
        Answer first = caller.send("k", CREATE, broken);
        assertThat(first.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(caller.send("k", CREATE, broken).repeats(first)).isTrue();
        assertThat(caller.send("k", CREATE, NORDWIND).code()).isEqualTo("IDEMPOTENCY_CONFLICT");
    }

    @Test
    @DisplayName("of a hand-written operation is answered with the same secret, and makes one token")
    void secret() {
        String create = "mutation { createApiToken(input: { name: \"once\", roles: [\"ADMIN\"] }) { secret } }";
        Answer first = caller.send("k", create);
        assertThat(first.text()).doesNotContain("errors");
        assertThat(caller.send("k", create).repeats(first)).isTrue();
        String tokens = api.data("{ apiTokens { name } }").toString();
        assertThat(tokens.split("\"once\"", -1)).hasSize(2);
    }

    @Test
    @DisplayName("is answered the same after what it named has left the schema")
    void schemaChanged() {
        api.data("mutation { changeMetadata(changes: [{ createField: { module: \"accounts\", name: \"motto\", label:"
                + " \"Motto\", type: TEXT, length: 40 } }], dryRun: false) { version } }");
        String create = "mutation { createAccount(input: { name: \"A\", motto: \"onwards\" }) { motto } }";
        Answer first = caller.send("k", create);
        api.data("mutation { changeMetadata(changes: [{ removeField: { module: \"accounts\", name: \"motto\" } }],"
                + " dryRun: false) { version } }");
        assertThat(caller.send("l", create).code()).isEqualTo("GONE");
        assertThat(caller.send("k", create).repeats(first)).isTrue();
    }

    @Test
    @DisplayName("has no answer for one who may do less by now, and is not carried out again")
    void rightsChanged() {
        Person bob = Person.in(api, "bob", "SALES_REP");
        KeyedSender sender = new KeyedSender(bob.api());
        String create = "mutation { createAccount(input: { name: \"A\", phone: \"+49 30 123456\" }) { phone } }";
        Answer first = sender.send("k", create);
        assertThat(first.text()).contains("123456");
        assertThat(sender.send("k", create).repeats(first)).isTrue();

        api.data("mutation { changeAccess(changes: [{ grantField: { of: { role: \"SALES_REP\" }, module: \"accounts\","
                + " field: \"phone\", read: HIDDEN } }]) { version } }");

        assertThat(sender.send("k", create).text()).doesNotContain("123456");
        assertThat(accounts(api)).isEqualTo(1);
    }

    @Test
    @DisplayName("has no answer for one whose role means something else by now")
    void roleMeansLess() {
        Person bob = Person.in(api, "bob", "SALES_REP");
        KeyedSender sender = new KeyedSender(bob.api());
        String create = "mutation { createAccount(input: { name: \"A\" }) { id } }";
        sender.send("k", create);
        api.data("mutation { changeAccess(changes: [{ ownRecordsOnly: { role: \"SALES_REP\" } }]) { version } }");
        assertThat(sender.send("k", create).code()).isEqualTo("IDEMPOTENCY_ANSWER_LOST");
        assertThat(accounts(api)).isEqualTo(1);
    }

    @Test
    @DisplayName("has no answer any more when a person was erased, and is not carried out again")
    void erased() {
        String create =
                "mutation { createContact(input: { lastName: \"Love\", email: \"ada@zyxw.example\" }) { email } }";
        assertThat(caller.send("k", create).text()).contains("ada@zyxw.example");
        api.data("mutation { erasePerson(email: \"ada@zyxw.example\", dryRun: true) { records } }");
        assertThat(caller.send("k", create).replayed()).as("after a dry run").isTrue();

        api.data("mutation { erasePerson(email: \"ada@zyxw.example\", dryRun: false) { records } }");

        Answer again = caller.send("k", create);
        assertThat(again.code()).isEqualTo("IDEMPOTENCY_ANSWER_LOST");
        assertThat(again.text()).doesNotContain("zyxw");
        assertThat(api.data("{ contacts { totalCount } }", Map.of())
                        .at("/contacts/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    private static int accounts(Api of) {
        return of.data("{ accounts { totalCount } }").at("/accounts/totalCount").asInt();
    }
}
