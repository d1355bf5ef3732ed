package io.armature.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.ModuleDefinition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The demo company in an organisation of its own, asked back through GraphQL. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoDataTest {
    private static final InstantSource TODAY = InstantSource.fixed(Instant.parse("2026-05-04T10:00:00Z"));

    @Inject
    Applicants applicants;

    private Api api;
    private String first;

    @BeforeAll
    void load() {
        api = applicants.newOrganisation();
        first = run();
    }

    private String run() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(output, true, StandardCharsets.UTF_8);
        int exitCode = new DemoCommand(print, print, TODAY)
                .run(List.of("--url", api.base()), Map.of("ARMATURE_TOKEN", api.token()));
        assertThat(output.toString(StandardCharsets.UTF_8))
                .as("exit code %s", exitCode)
                .doesNotContain("did not take");
        return output.toString(StandardCharsets.UTF_8);
    }

    private int total(String list) {
        return api.data("{ found: " + list + " { totalCount } }")
                .at("/found/totalCount")
                .asInt();
    }

    @Test
    void every_module_has_records() {
        assertThat(first).startsWith("Created ");
        for (ModuleDefinition module :
                StandardFiles.read(getClass().getClassLoader()).orThrow().modules()) {
            assertThat(total(module.name())).as(module.name()).isPositive();
        }
    }

    @Test
    void several_hundred_accounts_have_contacts_and_deals() {
        assertThat(total("accounts")).isEqualTo(420);
        assertThat(total("accounts(where: { contacts: { some: {} } })")).isEqualTo(420);
        assertThat(total("accounts(where: { opportunities: { some: { stage: { eq: \"CLOSED_WON\" } } } })"))
                .isGreaterThan(100);
    }

    @Test
    void deals_go_back_two_years_and_on_into_the_pipeline() {
        JsonNode ends = api.data("{ opportunitiesAggregate { min { closeDate } max { closeDate } } }")
                .at("/opportunitiesAggregate/0");

        assertThat(ends.at("/min/closeDate").asText()).startsWith("2024-05");
        assertThat(ends.at("/max/closeDate").asText()).startsWith("2026-10");
    }

    @Test
    void every_order_was_quoted_and_every_invoice_ordered() {
        assertThat(total("orders(where: { quoteId: { isNull: true } })")).isZero();
        assertThat(total("invoices(where: { order: { opportunity: { stage: { eq: \"CLOSED_WON\" } } } })"))
                .isEqualTo(total("invoices"));
    }

    @Test
    void what_was_paid_is_what_its_payments_come_to() {
        assertThat(total("invoices(where: { stage: { eq: \"PAID\" } })")).isPositive();
        assertThat(total("invoices(where: { stage: { eq: \"PAID\" }, balance: { ne: \"0\" } })"))
                .isZero();
        assertThat(total("invoices(where: { stage: { eq: \"PARTIALLY_PAID\" }, balance: { gt: \"0\" } })"))
                .isPositive();
        assertThat(total("invoices(where: { stage: { eq: \"SENT\" }, paid: { eq: \"0\" } })"))
                .isPositive();
    }

    @Test
    void it_is_the_same_company_every_time() {
        assertThat(api.data("{ accounts(orderBy: [{ number: ASC }], first: 2) { nodes { name employees } } }")
                        .at("/accounts/nodes")
                        .toString())
                .isEqualTo("[{\"name\":\"Sequoia Packaging\",\"employees\":576},"
                        + "{\"name\":\"Northgate Hotels\",\"employees\":1680}]");
    }

    @Test
    void a_second_load_changes_nothing() {
        int before = total("opportunityLines");

        assertThat(run()).contains("teams already");
        assertThat(total("opportunityLines")).isEqualTo(before);
    }
}
