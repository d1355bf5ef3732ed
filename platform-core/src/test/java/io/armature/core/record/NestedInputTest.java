package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A row with nested records is taken apart")
class NestedInputTest {
    private final WriteBench bench = WriteBench.standard();
    private final NestedInput input =
            new NestedInput(bench.catalog.catalog(), bench.catalog.access().of(bench.caller));

    @Test
    @DisplayName("into what comes before it, its own values, and what comes after it")
    void tree() {
        WriteNode node = input.row(
                bench.module("contacts"),
                Map.of(
                        "lastName", "Ada",
                        "account", Map.of("create", Map.of("name", "Acme", "parentAccount", Map.of("connect", "p"))),
                        "directReports", Map.of("create", List.of(Map.of("lastName", "Bob")), "connect", List.of("c"))),
                true,
                3);
        assertThat(node.row()).isEqualTo(3);
        assertThat(node.values()).isEqualTo(Map.of("lastName", "Ada"));
        WriteNode.Reference.Made account =
                (WriteNode.Reference.Made) node.references().getFirst();
        assertThat(account.node().path()).isEqualTo("account.create");
        assertThat(account.node().values()).isEqualTo(Map.of("name", "Acme", "parentAccountId", "p"));
        assertThat(account.node().places()).containsEntry("parentAccountId", "account.create.parentAccount.connect");
        WriteNode.Children reports = node.children().getFirst();
        assertThat(reports.field().name()).isEqualTo("reportsTo");
        assertThat(reports.made()).extracting(WriteNode::path).containsExactly("directReports.create.0");
        assertThat(reports.connected())
                .extracting(known -> known.node().path())
                .containsExactly("directReports.connect.0");
        assertThat(input.records()).isEqualTo(4);
        assertThat(input.made()).isEqualTo(Map.of(bench.module("accounts"), 1, bench.module("contacts"), 1));
    }

    @Test
    @DisplayName("with a null, a wrong form or an unknown name refused at its path")
    void wrong() {
        refused(Map.of("account", "acme"), "account: An object is expected here.");
        refused(Map.of("account", Map.of("merge", "x")), "account: There is no 'merge' here.");
        refused(Map.of("directReports", Map.of("merge", List.of("x"))), "directReports: There is no 'merge' here.");
        refused(
                Map.of("account", Map.of("connectBy", Map.of("industry", "BANKING"))),
                "account.connectBy: 'industry' is not unique on Account.");
        refused(
                Map.of("directReports", Map.of("create", List.of(Map.of("reportsToId", "x")))),
                "directReports.create.0.reportsToId: Leave it out: the record belongs to the one that it is nested in.");
        refused(
                Map.of("directReports", Map.of("delete", List.of("x"))),
                "directReports.delete: Only a change of a record has this: a new one has nothing there yet.");
    }

    private void refused(Map<String, Object> values, String message) {
        assertThatThrownBy(() -> input.row(bench.module("contacts"), values, true, 0))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().message()).isEqualTo(message));
    }
}
