package io.armature.deploy.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.deploy.cases.StatementCounter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("The total of a document")
class DocumentsUnderLoadTest {
    private static final int WRITERS = 16;
    private static final int LINES_EACH = 5;
    private static final String LINE =
            "mutation ($quote: ID!) { line: createQuoteLine(input: { quoteId: $quote, unitPrice: \"0.10\", taxRate: 10 }) { id } }";
    private static final String LINES =
            "mutation ($inputs: [QuoteLineInput!]!) { createQuoteLines(inputs: $inputs) { created } }";

    private static final String PAYMENT =
            "mutation ($invoice: ID!) { paid: createPayment(input: { invoiceId: $invoice, amount: \"0.10\" }) { id } }";

    @Inject
    Applicants applicants;

    @Inject
    StatementCounter counter;

    private Api api;
    private String account;
    private String quote;

    @BeforeEach
    void quote() {
        api = applicants.newOrganisation();
        account = api.data("mutation { a: createAccount(input: { name: \"A\" }) { id } }")
                .at("/a/id")
                .asText();
        quote = api.data(
                        "mutation ($a: ID!) { q: createQuote(input: { subject: \"Q\", accountId: $a }) { id } }",
                        Map.of("a", account))
                .at("/q/id")
                .asText();
    }

    @Test
    @DisplayName("is exact after sixteen writers added lines to it and took some away")
    void concurrently() throws Exception {
        together(this::addAndTakeAway);
        // each line is 0.10 and 0.01 of tax; each writer took one away again
        assertThat(api.data("query ($q: ID!) { quote(id: $q) { subtotal taxTotal total } }", Map.of("q", quote))
                        .get("quote")
                        .toString())
                .isEqualTo("{\"subtotal\":\"6.4\",\"taxTotal\":\"0.64\",\"total\":\"7.04\"}");
    }

    @Test
    @DisplayName("is exact beside what sixteen writers paid of it and took back, while it changed")
    void paidConcurrently() throws Exception {
        String invoice = api.data(
                        "mutation ($a: ID!) { i: createInvoice(input: { subject: \"I\", accountId: $a }) { id } }",
                        Map.of("a", account))
                .at("/i/id")
                .asText();
        together(() -> payAndTakeBack(invoice));
        // each writer added a line of 0.30, paid 0.50 in five parts and took one of them back
        assertThat(api.data("query ($i: ID!) { invoice(id: $i) { total paid balance stage } }", Map.of("i", invoice))
                        .get("invoice")
                        .toString())
                .isEqualTo("{\"total\":\"4.8\",\"paid\":\"6.4\",\"balance\":\"-1.6\",\"stage\":\"PAID\"}");
    }

    @Test
    @DisplayName("takes no more statements for 500 lines than for one")
    void statements() {
        addLines(1);
        int one = addLines(1);
        assertThat(addLines(500)).isLessThanOrEqualTo(one);
    }

    private static void together(Runnable work) throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(i -> writers.submit(work))
                    .toList();
            for (Future<?> writer : all) {
                writer.get();
            }
        }
    }

    private void payAndTakeBack(String invoice) {
        api.data(
                "mutation ($i: ID!) { createInvoiceLine(input: { invoiceId: $i, unitPrice: \"0.30\" }) { id } }",
                Map.of("i", invoice));
        String last = "";
        for (int i = 0; i < LINES_EACH; i++) {
            last = api.data(PAYMENT, Map.of("invoice", invoice)).at("/paid/id").asText();
        }
        api.data("mutation ($id: ID!) { deletePayment(id: $id) { id } }", Map.of("id", last));
    }

    private void addAndTakeAway() {
        String last = "";
        for (int i = 0; i < LINES_EACH; i++) {
            last = api.data(LINE, Map.of("quote", quote)).at("/line/id").asText();
        }
        api.data("mutation ($id: ID!) { deleteQuoteLine(id: $id) { id } }", Map.of("id", last));
    }

    private int addLines(int count) {
        List<Map<String, String>> inputs = IntStream.range(0, count)
                .mapToObj(i -> Map.of("quoteId", quote, "unitPrice", "1"))
                .toList();
        counter.reset(api.org());
        api.data(LINES, Map.of("inputs", inputs));
        return counter.sent().size();
    }
}
